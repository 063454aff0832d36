import * as z from 'zod';
import type { TenantId } from '../../core/ids.ts';
import { type CheckTalliesItem, readCheckTallies } from '../../data/findings/finding-tallies.ts';
import { decodeCursor, encodeCursor } from '../../data/store/cursor.ts';
import type { Table } from '../../data/store/table.ts';
import {
  type Counted,
  itemOf,
  pageFrom,
  type SummaryItem,
  type SummaryQuery,
  scopeOf,
} from './summary-items.ts';
import { ServiceName } from './walk.ts';

/** A service, and a check in it; without one, the whole service is behind the walk. Within the question. */
const CheckPosition = ({ service }: SummaryQuery) =>
  z.strictObject({
    service: ServiceName.refine((name) => service === undefined || name === service),
    check: z
      .string()
      .regex(/^[a-z0-9-]{1,100}$/)
      .exactOptional(),
  });

/**
 * A page of sums by check, in the order of services: one Query, as a rule.
 *
 * @param counted Of the same accounts and services: how recent the counts are.
 */
export async function pageOfChecks(
  table: Table,
  tenantId: TenantId,
  query: SummaryQuery,
  counted: readonly Counted[],
) {
  const { account, service, limit, cursor } = query;
  const scope = scopeOf(tenantId, query);
  const from = cursor === undefined ? undefined : decodeCursor(scope, cursor, CheckPosition(query));
  const at = from && { service: from.service, isDone: from.check === undefined };
  const read = await readCheckTallies(table, tenantId, { service, at });
  const times = new Map(counted.map((one) => [nameOf(one), one.asOf]));
  const own = read.items.filter((item) => account === undefined || item.accountId === account);
  const left = checksOf(own, times).filter(
    (one) => from?.check === undefined || one.service !== from.service || one.key > from.check,
  );
  const page = pageFrom(left, limit, (last) =>
    encodeCursor(scope, { service: last.service, check: last.key }),
  );
  const last = read.items.at(-1);
  if (page.cursor !== undefined || read.isLast || !last) return page;
  return { ...page, cursor: encodeCursor(scope, { service: last.service }) };
}

const nameOf = ({ accountId, service }: Pick<Counted, 'accountId' | 'service'>) =>
  `${accountId} ${service}`;

/** The sums by service and check. @param times How recent the counts of each account and service are. */
function checksOf(
  all: readonly CheckTalliesItem[],
  times: ReadonlyMap<string, string | undefined>,
): readonly (SummaryItem & { readonly service: string })[] {
  const single = all.flatMap(({ accountId, service, checks }) =>
    Object.entries(checks).map(([checkId, tally]) => ({
      checkId,
      accountId,
      service,
      severities: tally,
      asOf: times.get(nameOf({ accountId, service })),
    })),
  );
  const services = [...Map.groupBy(single, ({ service }) => service)];
  return services.flatMap(([service, own]) =>
    [...Map.groupBy(own, ({ checkId }) => checkId)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([checkId, same]) => ({ service, ...itemOf(checkId, same) })),
  );
}
