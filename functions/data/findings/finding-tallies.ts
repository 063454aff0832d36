import * as z from 'zod';
import {
  type AccountTallies,
  Assessed,
  type CheckTallies,
  DayTally,
  ServiceTally,
  sumTallies,
  Tally,
} from '../../core/findings/finding-tally.ts';
import { AccountId, type TenantId } from '../../core/ids.ts';
import { entity } from '../store/entity.ts';
import { absent, anyOf, present } from '../store/expression.ts';
import { expiry } from '../store/key.ts';
import { queryAll } from '../store/query-all.ts';
import { conditionHeld } from '../store/store-error.ts';
import type { Item, Table, Write } from '../store/table.ts';
import {
  accountTalliesKey,
  accountTalliesSort,
  checkTalliesKey,
  checkTalliesPrefix,
  dayPartition,
  dayTallyKey,
  type FindingOwner,
  talliesPartition,
} from './keys.ts';

/**
 * What stands of the counts of one service in one account: both places in one transaction with its
 * watermark, whose fence keeps all others away.
 *
 * Each service has an attribute of its own on the account's item, and no map has to be there first: the
 * services of an account end at the same time and do not disturb one another.
 *
 * @param asOf The time of the oldest run that the counts rest on.
 */
export function tallyWrites(
  owner: FindingOwner,
  tallies: CheckTallies,
  asOf: string,
): readonly Write[] {
  const { tenantId, accountId, service } = owner;
  const checks = Object.fromEntries(
    Object.entries(tallies).map(([id, tally]) => [id, sparse(tally)]),
  );
  const severities = sparse(sumTallies(Object.values(tallies)));
  const sum = { severities, asOf };
  return [
    { put: { ...checkTalliesKey(owner), accountId, service, checks } },
    {
      update: accountTalliesKey(tenantId, accountId),
      changes: { set: { accountId, [attributeOf(service)]: sum } },
    },
  ];
}

/** Takes a service out of the counts of an account, as if it had never been assessed there. */
export async function forgetServiceTally(
  table: Table,
  { tenantId, accountId, service }: FindingOwner,
): Promise<void> {
  const key = accountTalliesKey(tenantId, accountId);
  await conditionHeld(table.update(key, { remove: [attributeOf(service)] }, present('PK')));
}

const attributeOf = (service: string) => `${attributePrefix}${service}`;
const attributePrefix = 'SVC#';

/** Without what is none: an account's item is paid for as a whole each time that one of its services changes. */
const sparse = (tally: Tally): Item =>
  Object.fromEntries(
    Object.entries(tally).map(([severity, standing]) => [
      severity,
      Object.fromEntries(Object.entries(standing).filter(([, count]) => count > 0)),
    ]),
  );

const CheckTalliesItem = z.object({
  accountId: AccountId,
  service: z.string(),
  checks: z.record(z.string(), Tally),
});
/** What is counted of one service in one account, by check. */
export type CheckTalliesItem = z.infer<typeof CheckTalliesItem>;

/** Where a walk over what is counted by check begins. */
export interface CheckTalliesStart {
  /** The one service to walk over. @default all */
  readonly service?: string | undefined;
  /** The service to begin at, or behind all of it. @default at the first one */
  readonly at?: { readonly service: string; readonly isDone: boolean } | undefined;
}

/**
 * What is counted by check, of whole services, in the order of their names: as many as one Query reads, and
 * at least one.
 *
 * @returns `isLast`: there are no further services.
 */
export async function readCheckTallies(
  table: Table,
  tenant: TenantId,
  { service, at }: CheckTalliesStart,
): Promise<{ readonly items: readonly CheckTalliesItem[]; readonly isLast: boolean }> {
  const partition = talliesPartition(tenant);
  // Before all accounts of the service, or behind: their ids are digits.
  const SK = at && `${checkTalliesPrefix(at.service)}${at.isDone ? '~' : ''}`;
  // As the account's item is read, whose times are said beside them.
  const query = { partition, sort: { beginsWith: checkTalliesPrefix(service) }, consistent: true };
  let page = await table.query({
    ...query,
    ...(SK !== undefined && { after: { PK: partition, SK } }),
  });
  let items = page.items.map((item) => CheckTalliesItem.parse(item));
  while (page.next) {
    const last = items.at(-1)?.service;
    const whole = items.filter((item) => item.service !== last);
    if (whole.length > 0) return { items: whole, isLast: false };
    page = await table.query({ ...query, after: page.next });
    items = [...items, ...page.items.map((item) => CheckTalliesItem.parse(item))];
  }
  return { items, isLast: true };
}

const EntryOfService = ServiceTally.omit({ service: true });
const AccountTalliesItem = z.object({
  accountId: AccountId,
  /** What whoever ended a run last wrote. */
  assessed: z.array(Assessed).default([]),
});

function accountTalliesOf(item: Item): AccountTallies {
  const { accountId, assessed } = AccountTalliesItem.parse(item);
  const confirmed = new Map(
    assessed.flatMap(({ at, services }) => services.map((service) => [service, at] as const)),
  );
  const services = Object.entries(item)
    .filter(([name]) => name.startsWith(attributePrefix))
    .map(([name, entry]): ServiceTally => {
      const service = name.slice(attributePrefix.length);
      const { severities, asOf } = EntryOfService.parse(entry);
      // Counts that stayed the same are not written again: the end of a run says that they were confirmed.
      return { service, severities, asOf: latestOf(asOf, confirmed.get(service)) };
    });
  return { accountId, services };
}

/** Each run that ends confirms no less than the one before. */
const latestOf = (asOf: string, at: string | undefined) =>
  at !== undefined && at > asOf ? at : asOf;

/**
 * The tallies of every account of which anything is counted, by id. @param account The only one to read. @default all
 */
export async function listAccountTallies(
  table: Table,
  tenant: TenantId,
  account?: AccountId,
): Promise<readonly AccountTallies[]> {
  const { PK: partition, SK } = account
    ? accountTalliesKey(tenant, account)
    : { PK: talliesPartition(tenant), SK: accountTalliesSort };
  const query = { partition, sort: { beginsWith: SK }, consistent: true };
  return (await Array.fromAsync(queryAll(table, query))).map(accountTalliesOf);
}

/** Notes how old the counts of an account's services are, if anything is counted of it. */
export function noteAssessed(
  table: Table,
  tenant: TenantId,
  account: AccountId,
  assessed: readonly Assessed[],
): Promise<boolean> {
  return conditionHeld(
    table.update(accountTalliesKey(tenant, account), { set: { assessed } }, present('PK')),
  );
}

const days = entity(DayTally);
const keptDays = 400;

/** What a day came to, unless what was counted later stands there already. */
export function saveDayTally(table: Table, tenant: TenantId, tally: DayTally): Promise<boolean> {
  const { day, asOf } = tally;
  const until = new Date(Date.parse(day) + keptDays * 86_400_000);
  return conditionHeld(
    table.put(
      { ...tally, ...dayTallyKey(tenant, day), ...expiry(until) },
      anyOf(absent('PK'), { path: 'asOf', is: '<=', value: asOf }),
    ),
  );
}

/** The days on which a run ended, the earliest first. @param from `yyyy-mm-dd`, as `to`; both are included. */
export const listDayTallies = (
  table: Table,
  tenant: TenantId,
  range: { readonly from: string; readonly to: string },
): Promise<readonly DayTally[]> =>
  days.list(table, { partition: dayPartition(tenant), sort: range });
