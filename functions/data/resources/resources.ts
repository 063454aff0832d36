import { InventoryRow } from '../../core/findings/inventory-row.ts';
import type { ExecutionId, TenantId } from '../../core/ids.ts';
import {
  changePartition,
  type FindingOwner,
  findingPartition,
  findingPrefix,
  findingSort,
  historyPartition,
  resourceHash,
  resourcePartition,
} from '../findings/keys.ts';
import type { Page, PageRequest } from '../store/cursor.ts';
import { readPage, type Selection, selectPage } from '../store/pages.ts';
import type { Item, Query, Table } from '../store/table.ts';
import type { ResourceId } from './resource-id.ts';

/** What one Query found, and the sort key behind which the next one begins; absent at the end. */
export interface SelectedResources {
  readonly resources: readonly InventoryRow[];
  readonly after?: string;
}

/** Which resources of an owner one Query reads. */
export interface ResourceKeys {
  readonly type?: string | undefined;
  /** The region to read, of one type. */
  readonly region?: string | undefined;
  readonly after?: string | undefined;
}

/** The resources of a service in an account, those that are gone among them, by type and region. */
export async function selectResources(
  table: Table,
  owner: FindingOwner & { readonly book: 'resources' },
  { type, region, after }: ResourceKeys,
  selection: Selection<InventoryRow>,
): Promise<SelectedResources> {
  const PK = findingPartition(owner);
  const query: Query = {
    partition: PK,
    ...(type && { sort: { beginsWith: findingPrefix(type, region) } }),
    ...(after !== undefined && { after: { PK, SK: after } }),
  };
  const { entities, next } = await selectPage(table, query, selection, rowOf);
  return { resources: entities, ...(next && { after: String(next.SK) }) };
}

/** What is known of a resource by its id, in each account and service that lists it: one page. */
export function listResourcesOfId(
  table: Table,
  tenantId: TenantId,
  resourceId: string,
  page: PageRequest,
): Promise<Page<InventoryRow>> {
  const partition = resourcePartition(tenantId, resourceHash(resourceId), 'resources');
  const scope = { tenant: tenantId, list: partition };
  return readPage(table, { scope, query: { index: 'GSI1', partition } }, page, rowOf);
}

export async function readResource(
  table: Table,
  id: ResourceId,
): Promise<InventoryRow | undefined> {
  const item = await table.get({ PK: findingPartition(id), SK: sortOf(id) });
  return item && rowOf(item);
}

/** How a resource came to be what it is, the latest change first. */
export function listResourceHistory(
  table: Table,
  id: ResourceId,
  page: PageRequest,
): Promise<Page<InventoryRow>> {
  const partition = historyPartition(id);
  const beginsWith = `${sortOf(id)}#`;
  const scope = { tenant: id.tenantId, list: partition, filter: { beginsWith } };
  const query: Query = { partition, sort: { beginsWith }, newestFirst: true };
  return readPage(table, { scope, query }, page, rowOf);
}

/** What an inventory found to have appeared, changed and gone, by account, service and type: one page. */
export function listListedChanges(
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
  page: PageRequest,
): Promise<Page<InventoryRow>> {
  const partition = changePartition(tenant, execution, 'resources');
  const scope = { tenant, list: `changes ${partition}` };
  return readPage(table, { scope, query: { index: 'GSI1', partition } }, page, rowOf);
}

const sortOf = ({ type, region, resource }: ResourceId) => findingSort(type, region, resource);

/** `since` stands beside the assessment in the item, so that a write can leave it as it was. */
function rowOf(item: Item): InventoryRow {
  const { notAssessedSince: since, assessment, ...said } = item;
  return InventoryRow.parse({ ...said, assessment: { ...(assessment as object), since } });
}
