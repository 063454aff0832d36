import * as z from 'zod';
import { type AccountTallies, countAssessed } from '../../core/findings/finding-tally.ts';
import { AccountId, type TenantId } from '../../core/ids.ts';
import { Severity, severities } from '../../core/severity.ts';
import { readAccount } from '../../data/accounts/accounts.ts';
import { listAccountTallies } from '../../data/findings/finding-tallies.ts';
import { decodeCursor, encodeCursor } from '../../data/store/cursor.ts';
import type { Table } from '../../data/store/table.ts';
import { demandCounted } from '../../data/tenants/tenants.ts';
import { refuseUnknown } from '../checks/known.ts';
import type { AnswerOf } from '../http/route.ts';
import type { FindingDependencies } from './list-findings.ts';
import { ownServiceOf } from './own-checks.ts';
import { pageOfChecks } from './summarize-checks.ts';
import {
  asOfAll,
  type Counted,
  itemOf,
  pageFrom,
  type SummaryItem,
  type SummaryQuery,
  scopeOf,
} from './summary-items.ts';
import type { summaryRoutes } from './summary-routes.ts';
import { ServiceName } from './walk.ts';

type Route = (typeof summaryRoutes)['summarizeFindings'];

/** What is counted, from what the writers of each service counted: findings themselves are not read. */
export async function summarizeFindings(
  { table, catalogue }: Pick<FindingDependencies, 'table' | 'catalogue'>,
  tenantId: TenantId,
  query: SummaryQuery,
): Promise<AnswerOf<Route>> {
  const { by, account, service } = query;
  const own = await ownServiceOf(table, tenantId, { service });
  if (service !== undefined && own === undefined) refuseUnknown(await catalogue(), { service });
  const [tallies, all] = await Promise.all([
    listAccountTallies(table, tenantId, account),
    countAccounts(table, tenantId, account),
  ]);
  const asked = tallies.map(({ accountId, services }) => ({
    accountId,
    services: services.filter((one) => service === undefined || one.service === service),
  }));
  const counted = countedOf(asked);
  const page =
    by === 'check'
      ? await pageOfChecks(table, tenantId, query, counted)
      : pageOfSums(tenantId, { ...query, by }, counted);
  return { ...page, accounts: { assessed: countAssessed(asked), all }, ...asOfAll(counted) };
}

/** How many accounts are asked for, assessed or not. */
async function countAccounts(table: Table, tenantId: TenantId, account: AccountId | undefined) {
  if (account === undefined) return (await demandCounted(table, tenantId)).counts.accounts;
  return (await readAccount(table, tenantId, account)) ? 1 : 0;
}

const countedOf = (tallies: readonly AccountTallies[]): readonly Counted[] =>
  tallies.flatMap(({ accountId, services }) => services.map((one) => ({ accountId, ...one })));

type SumQuery = SummaryQuery & { readonly by: Exclude<SummaryQuery['by'], 'check'> };

/**
 * A page of sums by severity, account or service: of what was read as a whole, since each of them may be in any
 * account.
 */
function pageOfSums(tenantId: TenantId, query: SumQuery, counted: readonly Counted[]) {
  const { by, limit, cursor } = query;
  const scope = scopeOf(tenantId, query);
  const after = cursor === undefined ? undefined : decodeCursor(scope, cursor, positions[by]).after;
  const left = items[by](counted).filter(
    ({ key }) => after === undefined || isBehind(by, key, after),
  );
  return pageFrom(left, limit, ({ key }) => encodeCursor(scope, { after: key }));
}

const positions = {
  severity: z.strictObject({ after: Severity }),
  account: z.strictObject({ after: AccountId }),
  service: z.strictObject({ after: ServiceName }),
} as const;

const items = {
  severity: (counted: readonly Counted[]) =>
    severities.flatMap((severity) => {
      const own = counted.flatMap((one) => {
        const standing = one.severities[severity];
        return standing ? { ...one, severities: { [severity]: standing } } : [];
      });
      return own.length > 0 ? itemOf(severity, own) : [];
    }),
  account: (counted: readonly Counted[]) => grouped(counted, 'accountId'),
  service: (counted: readonly Counted[]) => grouped(counted, 'service'),
} as const;

const grouped = (
  counted: readonly Counted[],
  by: 'accountId' | 'service',
): readonly SummaryItem[] =>
  [...Map.groupBy(counted, (one): string => one[by])]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, own]) => itemOf(key, own));

const isBehind = (by: SumQuery['by'], key: string, after: string) =>
  by === 'severity' ? weightOf(key) > weightOf(after) : key > after;

const weightOf = (key: string) => Severity.options.indexOf(Severity.parse(key));
