import * as z from 'zod';
import { AccountId, type TenantId } from '../../core/ids.ts';
import { faulty, Refusal } from '../../core/refusal.ts';
import type { Execution } from '../../core/runs/execution.ts';
import type { ShardSummary, StoredCoverage, StoredError } from '../../core/runs/shard.ts';
import { encodeFindingId, findingIdOf } from '../../data/findings/finding-id.ts';
import { listExecutionChanges } from '../../data/findings/findings.ts';
import { bookOf } from '../../data/findings/keys.ts';
import { asResource } from '../../data/resources/resource-id.ts';
import { listListedChanges } from '../../data/resources/resources.ts';
import {
  listShardErrors,
  listShardLedgers,
  type ShardRange,
  type ShardWith,
} from '../../data/runs/shards.ts';
import {
  type CursorScope,
  decodeCursor,
  encodeCursor,
  type PageRequest,
} from '../../data/store/cursor.ts';
import type { Store } from '../../data/store/store.ts';
import type { AnswerOf, RequestOf } from '../http/route.ts';
import { type FindDependencies, findExecution, isPending } from './find-execution.ts';
import type { executionsRoutes } from './routes.ts';

type Route = (typeof executionsRoutes)['readExecutionResult'];

/** A page of a part of what an execution found: one Query. */
export async function showResult(
  dependencies: FindDependencies & Store,
  tenantId: TenantId,
  { path, query }: RequestOf<Route>,
): Promise<AnswerOf<Route>> {
  const { part, ...page } = query;
  // Before the rest: what is written meanwhile makes a page look less complete than it is, never more.
  const execution = await findExecution(dependencies, tenantId, path.executionId);
  if (execution.status === 'not-started') {
    throw new Refusal('not-found', 'The execution was never started: it has no result.');
  }
  if (isPending(execution)) return { part, complete: false, items: [] };
  const complete = execution.status !== 'running';
  if (part === 'changes' || part === 'resources') refuseOtherBook(part, execution);
  if (part === 'changes') {
    return { part, complete, ...(await changesOf(dependencies, tenantId, execution, page)) };
  }
  if (part === 'resources') {
    return { part, complete, ...(await resourcesOf(dependencies, tenantId, execution, page)) };
  }
  const of = { tenantId, executionId: execution.executionId };
  const scope: CursorScope = { tenant: tenantId, list: `${part} of ${execution.executionId}` };
  if (part === 'errors') {
    const { planErrors, result } = execution;
    const shards = (range: ShardRange) => listShardErrors(dependencies, range);
    const show = (error: StoredError, shard: Whose) => ({ ...error, ...shard });
    const first = [...planErrors, ...(result?.runErrors ?? [])];
    return {
      part,
      complete,
      ...(await walkShards({ of, scope, page, first, shards, show, reads: 50 })),
    };
  }
  const shards = (range: ShardRange) => listShardLedgers(dependencies, range);
  const show = (row: StoredCoverage, shard: Whose) => ({ ...row, ...shard });
  return {
    part,
    complete,
    ...(await walkShards({ of, scope, page, first: [], shards, show, reads: 4 })),
  };
}

async function changesOf(
  { table }: Store,
  tenantId: TenantId,
  { executionId }: Execution,
  page: PageRequest,
) {
  const { items, cursor } = await listExecutionChanges(table, tenantId, executionId, page);
  return {
    items: items.map((finding) => ({
      ...finding,
      findingId: encodeFindingId(findingIdOf(tenantId, finding)),
    })),
    ...(cursor !== undefined && { cursor }),
  };
}

/** An inventory changes no finding, and nothing else changes resources: an empty list would say that all is as it was. */
function refuseOtherBook(part: 'changes' | 'resources', { type }: Execution): void {
  const kept = bookOf({ type }) === 'resources' ? 'resources' : 'changes';
  if (part === kept) return;
  throw faulty({
    where: 'query.part',
    what:
      kept === 'resources'
        ? 'An inventory changes no findings. Ask for the part `resources`.'
        : 'Only an inventory changes resources. Ask for the part `changes`.',
  });
}

async function resourcesOf(
  { table }: Store,
  tenantId: TenantId,
  { executionId }: Execution,
  page: PageRequest,
) {
  const { items, ...next } = await listListedChanges(table, tenantId, executionId, page);
  return { items: items.map(asResource), ...next };
}

type Whose = Pick<ShardSummary, 'accountId' | 'group'>;

interface ShardWalk<Element, Shown> {
  readonly of: Pick<ShardRange, 'tenantId' | 'executionId'>;
  readonly scope: CursorScope;
  readonly page: PageRequest;
  /** What stands on no shard: before all others. */
  readonly first: readonly Shown[];
  readonly shards: (range: ShardRange) => Promise<{
    readonly shards: readonly ShardWith<Element>[];
    readonly isLast: boolean;
  }>;
  readonly show: (element: Element, shard: Whose) => Shown;
  /** How many shards one page looks at. */
  readonly reads: number;
}

/** `after`: the shard that was shown last, `-` for what stands before all; `skip`: of the one behind it. */
const Position = z.strictObject({
  after: z
    .string()
    .regex(/^(-|\d{12}#\d{2,4})$/)
    .exactOptional(),
  skip: z.coerce.number().int().min(0).default(0),
});
const beginning: z.infer<typeof Position> = { skip: 0 };

/** Goes through the lists of one shard after the other. */
async function walkShards<Element, Shown>(walk: ShardWalk<Element, Shown>) {
  const { of, scope, page, first, show, reads } = walk;
  let { after, skip } =
    page.cursor === undefined ? beginning : decodeCursor(scope, page.cursor, Position);

  const { shards, isLast } = await walk.shards({ ...of, after: shardAt(after), limit: reads });
  const lists = shards.map(({ shard: { accountId, group }, load }) => ({
    name: `${accountId}#${group}`,
    load: async () => (await load()).map((element) => show(element, { accountId, group })),
  }));
  if (after === undefined) lists.unshift({ name: '-', load: async () => [...first] });

  const items: Shown[] = [];
  for (const { name, load } of lists) {
    if (items.length === page.limit) break;
    const rest = (await load()).slice(skip);
    const taken = rest.slice(0, page.limit - items.length);
    items.push(...taken);
    if (taken.length < rest.length) {
      const shown = { ...(after !== undefined && { after }), skip: String(skip + taken.length) };
      return { items, cursor: encodeCursor(scope, shown) };
    }
    after = name;
    skip = 0;
  }
  const isEnd = isLast && (lists.length === 0 || after === lists.at(-1)?.name);
  return {
    items,
    ...(!isEnd && after !== undefined && { cursor: encodeCursor(scope, { after }) }),
  };
}

function shardAt(after: string | undefined): Whose | undefined {
  const [, accountId, group = ''] = /^(\d{12})#(.*)$/.exec(after ?? '') ?? [];
  return accountId ? { accountId: AccountId.parse(accountId), group } : undefined;
}
