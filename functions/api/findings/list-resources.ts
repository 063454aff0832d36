import * as z from 'zod';
import type { InventoryRow } from '../../core/findings/inventory-row.ts';
import { AccountId, type TenantId } from '../../core/ids.ts';
import { faulty } from '../../core/refusal.ts';
import { findingPrefix } from '../../data/findings/keys.ts';
import { readWatermarks } from '../../data/findings/watermarks.ts';
import { listResourcesOfId, selectResources } from '../../data/resources/resources.ts';
import { type CursorScope, decodeCursor, encodeCursor } from '../../data/store/cursor.ts';
import { readsFor } from '../../data/store/pages.ts';
import type { Table } from '../../data/store/table.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import { stopAt } from './owners.ts';
import type { resourceRoutes } from './resource-routes.ts';
import { shownResource } from './shown-resource.ts';
import { ServiceName } from './walk.ts';

type Route = (typeof resourceRoutes)['listResources'];
type Filter = Omit<RequestOf<Route>['query'], 'limit' | 'cursor'>;

const book = 'resources' as const;

/** One page: one Query of resources, and what it takes to say how fresh they are. */
export async function listResources(
  table: Table,
  tenantId: TenantId,
  { limit, cursor, ...query }: RequestOf<Route>['query'],
): Promise<AnswerOf<Route>> {
  const filter = await knownFilter(query);
  const takes = filterBy(filter);
  if (filter.resource !== undefined) {
    const page = await listResourcesOfId(table, tenantId, filter.resource, { limit, cursor });
    const rows = page.items.filter(takes);
    const owners = new Map(rows.map((row) => [nameOf(row), { ...ownerOf(row), tenantId, book }]));
    const watermarks = await readWatermarks(table, [...owners.values()]);
    const known = new Map(watermarks.map((watermark) => [nameOf(watermark), watermark]));
    return { ...page, items: rows.map((row) => shownResource(row, known.get(nameOf(row)))) };
  }
  const scope: CursorScope = { tenant: tenantId, list: 'resources', filter };
  const position = cursor === undefined ? undefined : decodeCursor(scope, cursor, Position(filter));
  const { account, service, type, region } = filter;
  const stop = await stopAt({ table, of: { tenantId, book }, account, service }, position);
  if (!stop) return { items: [] };
  const { resources, after } = await selectResources(
    table,
    { tenantId, ...stop.owner, book },
    { type, region, after: position?.after },
    { limit, reads: readsFor(limit), takes },
  );
  const next = after ? { ...stop.owner, after } : !stop.isLast && stop.owner;
  return {
    items: resources.map((row) => shownResource(row, stop.watermark)),
    ...(next && { cursor: encodeCursor(scope, next) }),
  };
}

/** An account's service; `after`: a sort key in it, absent when all of it has been seen. Each within the question. */
const Position = ({ account, service, type, region }: Filter) =>
  z.strictObject({
    accountId: AccountId.refine((id) => account === undefined || id === account),
    service: ServiceName.refine((name) => service === undefined || name === service),
    after: z
      .string()
      .regex(/^[A-Za-z0-9:]+#[a-z0-9-]+#(-|[\w-]{22})$/)
      .refine((after) => type === undefined || after.startsWith(findingPrefix(type, region)))
      .exactOptional(),
  });

/** The filter with the service of its type; refuses what no inventory lists. */
async function knownFilter(filter: Filter): Promise<Filter> {
  const { type, service } = filter;
  if (type === undefined && service === undefined) return filter;
  const { kinds } = await import('../../inventory/kinds.ts');
  const kind = kinds.find((one) => one.type === type);
  if (type !== undefined && !kind) {
    throw faulty({
      where: 'query.type',
      what: `Nothing of the type ${type} is listed. A type is called as CloudFormation calls it: AWS::SQS::Queue.`,
    });
  }
  if (service !== undefined && !kinds.some((one) => one.service === service)) {
    throw faulty({
      where: 'query.service',
      what: `Nothing of ${service} is listed. A service is called by what its IAM actions begin with: sqs.`,
    });
  }
  if (kind && service !== undefined && kind.service !== service) {
    throw faulty({
      where: 'query.service',
      what: `${type} is of ${kind.service}, and not of ${service}.`,
    });
  }
  return kind ? { ...filter, service: kind.service } : filter;
}

/** Whether a resource is one of those that are asked for. */
function filterBy({ type, account, service, region, tag, resource, q, change }: Filter) {
  const part = q?.toLowerCase();
  return (row: InventoryRow) =>
    (type === undefined || row.checkId === type) &&
    (account === undefined || row.accountId === account) &&
    (service === undefined || row.service === service) &&
    (region === undefined || row.region === region) &&
    (resource === undefined || row.resource?.id === resource) &&
    (tag === undefined || isTagged(row, tag)) &&
    (part === undefined || isCalled(row, part)) &&
    (change ? change.some((one) => one === row.change) : row.change !== 'resolved');
}

/** @param tag A key, or key and value: a key may hold "=" itself. */
function isTagged({ listed }: InventoryRow, tag: string): boolean {
  if (listed?.tags.state !== 'read') return false;
  return Object.entries(listed.tags.tags).some(
    ([key, value]) => key === tag || `${key}=${value}` === tag,
  );
}

const isCalled = ({ resource }: InventoryRow, part: string) =>
  resource !== undefined &&
  [resource.name, resource.id].some((name) => name.toLowerCase().includes(part));

type Owner = Pick<InventoryRow, 'accountId' | 'service'>;
const ownerOf = ({ accountId, service }: Owner) => ({ accountId, service });
const nameOf = ({ accountId, service }: Owner) => `${accountId} ${service}`;
