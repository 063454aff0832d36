import { Finding } from '../../core/findings/finding.ts';
import type { ExecutionId, TenantId } from '../../core/ids.ts';
import type { Severity } from '../../core/severity.ts';
import type { Page, PageRequest } from '../store/cursor.ts';
import { readPage, type Selection, selectPage } from '../store/pages.ts';
import type { Item, Query, Table } from '../store/table.ts';
import type { FindingId } from './finding-id.ts';
import {
  changePartition,
  type FindingOwner,
  findingPartition,
  findingPrefix,
  findingSort,
  historyPartition,
  openPartition,
  openPosition,
  resourceHash,
  resourcePartition,
  resourcePosition,
} from './keys.ts';

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
  const sort = within.checkId ? { sort: { beginsWith: findingPrefix(within.checkId) } } : {};
  const scope = { tenant: owner.tenantId, list: partition, filter: within };
  return readPage(table, { scope, query: { partition, ...sort } }, page, findingOf);
}

/** What one Query found, and the sort key behind which the next one begins; absent at the end. */
export interface Selected {
  readonly findings: readonly Finding[];
  readonly after?: string;
}

/** The findings of a service in an account, by check, region and resource. */
export async function selectFindings(
  table: Table,
  owner: FindingOwner,
  { checkId, region, after }: SelectedKeys,
  selection: Selection<Finding>,
): Promise<Selected> {
  const PK = findingPartition(owner);
  const beginsWith = checkId && findingPrefix(checkId, region);
  const query = {
    partition: PK,
    ...(beginsWith && { sort: { beginsWith } }),
    ...(after !== undefined && { after: { PK, SK: after } }),
  };
  const { entities, next } = await selectPage(table, query, selection, findingOf);
  return { findings: entities, ...(next && { after: String(next.SK) }) };
}

export interface SelectedKeys {
  readonly checkId?: string | undefined;
  /** The region to read, of one check. */
  readonly region?: string | undefined;
  readonly after?: string | undefined;
}

/** The findings of a resource in all accounts, the resolved ones among them, by account, service, check and region. */
export async function selectResourceFindings(
  table: Table,
  { tenantId, resourceId, after }: ResourceFindings,
  selection: Selection<Finding>,
): Promise<Selected> {
  const resource = resourceHash(resourceId);
  const query: Query = {
    index: 'GSI1',
    partition: resourcePartition(tenantId, resource),
    ...(after !== undefined && { after: resourcePosition(tenantId, resource, after) }),
  };
  const { entities, next } = await selectPage(table, query, selection, findingOf);
  return { findings: entities, ...(next && { after: String(next.GSI1SK) }) };
}

/** The findings of one resource, from a place on. */
export interface ResourceFindings {
  readonly tenantId: TenantId;
  readonly resourceId: string;
  readonly after?: string;
}

/**
 * The findings that fail or could not be assessed, of one severity in all accounts, in the order of their last change.
 */
export async function selectOpenFindings(
  table: Table,
  { tenantId, severity, order = { order: 'newest' }, after }: OpenFindings,
  selection: Selection<Finding>,
): Promise<Selected> {
  const query: Query = {
    index: 'GSI2',
    partition: openPartition(tenantId, severity),
    ...sortOfOpen(order),
    ...(after !== undefined && { after: openPosition(tenantId, severity, after) }),
  };
  const { entities, next } = await selectPage(table, query, selection, findingOf);
  return { findings: entities, ...(next && { after: String(next.GSI2SK) }) };
}

/** The open findings of one severity, from a place on. */
export interface OpenFindings {
  readonly tenantId: TenantId;
  readonly severity: Severity;
  /** @default the latest change first */
  readonly order?: OpenOrder;
  readonly after?: string;
}

/** The time from which on, or back from which, they are read. @default from the first, or back from the last */
export type OpenOrder =
  | { readonly order: 'newest'; readonly changedBefore?: string | undefined }
  | { readonly order: 'oldest'; readonly changedAfter?: string | undefined };

function sortOfOpen(open: OpenOrder): Pick<Query, 'newestFirst' | 'sort'> {
  if (open.order === 'oldest') {
    return open.changedAfter === undefined ? {} : { sort: { atLeast: open.changedAfter } };
  }
  const { changedBefore } = open;
  return {
    newestFirst: true,
    ...(changedBefore !== undefined && { sort: { lessThan: changedBefore } }),
  };
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
  return readPage(table, { scope, query }, page, findingOf);
}

/** What an execution changed, by account, service and check. */
export function listExecutionChanges(
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
  page: PageRequest,
): Promise<Page<Finding>> {
  const partition = changePartition(tenant, execution);
  const scope = { tenant, list: `changes ${partition}` };
  return readPage(table, { scope, query: { index: 'GSI1', partition } }, page, findingOf);
}

const sortOf = ({ checkId, region, resource }: FindingId) => findingSort(checkId, region, resource);

/** `since` stands beside the assessment in the item, so that a write can leave it as it was. */
export function findingOf(item: Item): Finding {
  const { notAssessedSince: since, assessment, ...said } = item;
  return Finding.parse({ ...said, assessment: { ...(assessment as object), since } });
}
