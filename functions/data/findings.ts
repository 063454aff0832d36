import type { Severity } from '../core/check.ts';
import { Finding } from '../core/findings/finding.ts';
import type { ExecutionId, TenantId } from '../core/tenancy/tenancy.ts';
import type { Page, PageRequest } from './cursor.ts';
import {
  type FindingOwner,
  findingPartition,
  findingSort,
  historyPartition,
  noResource,
  openPartition,
  resourceHash,
  shardPartition,
} from './keys.ts';
import { readPage } from './pages.ts';
import type { Item, Query, Table } from './table.ts';

/** Which finding: `resourceId` is absent for an error that names no resource. */
export interface FindingId extends FindingOwner {
  readonly checkId: string;
  readonly region: string;
  readonly resourceId?: string;
}

export async function readFinding(table: Table, id: FindingId): Promise<Finding | undefined> {
  const item = await table.get({ PK: findingPartition(id), SK: sortOf(id) });
  return item && findingOf(item);
}

/** Findings of a service in an account, the resolved ones among them, by check, region and resource. */
export function listFindings(
  table: Table,
  owner: FindingOwner,
  page: PageRequest,
  within: { readonly checkId?: string } = {},
): Promise<Page<Finding>> {
  const partition = findingPartition(owner);
  const sort = within.checkId ? { sort: { beginsWith: `${within.checkId}#` } } : {};
  const scope = { tenant: owner.tenantId, list: partition, filter: within };
  return readPage(table, scope, { partition, ...sort }, page, findingOf);
}

/** What fails or could not be assessed, of one severity in all accounts, the latest change first. */
export function listOpenFindings(
  table: Table,
  tenant: TenantId,
  severity: Severity,
  page: PageRequest,
): Promise<Page<Finding>> {
  const partition = openPartition(tenant, severity);
  const query: Query = { index: 'GSI2', partition, newestFirst: true };
  return readPage(table, { tenant, list: partition }, query, page, findingOf);
}

/** How a finding came to be what it is, the latest change first. */
export function listFindingHistory(
  table: Table,
  id: FindingId,
  page: PageRequest,
): Promise<Page<Finding>> {
  const partition = historyPartition(id);
  const beginsWith = `${sortOf(id)}#`;
  const query: Query = { partition, sort: { beginsWith }, newestFirst: true };
  const scope = { tenant: id.tenantId, list: partition, filter: { beginsWith } };
  return readPage(table, scope, query, page, findingOf);
}

/** What an execution changed, by account, service and check. */
export function listExecutionChanges(
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
  page: PageRequest,
): Promise<Page<Finding>> {
  const partition = shardPartition(tenant, execution);
  const scope = { tenant, list: `changes ${partition}` };
  return readPage(table, scope, { index: 'GSI1', partition }, page, findingOf);
}

const sortOf = ({ checkId, region, resourceId }: FindingId) =>
  findingSort(checkId, region, resourceId === undefined ? noResource : resourceHash(resourceId));

/** `since` stands beside the assessment in the item, so that a write can leave it as it was. */
export function findingOf(item: Item): Finding {
  const { notAssessedSince: since, assessment, ...said } = item;
  return Finding.parse({ ...said, assessment: { ...(assessment as object), since } });
}
