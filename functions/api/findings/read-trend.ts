import { sumStandings } from '../../core/findings/finding-tally.ts';
import type { TenantId } from '../../core/ids.ts';
import { listDayTallies } from '../../data/findings/finding-tallies.ts';
import type { AnswerOf } from '../http/route.ts';
import type { FindingDependencies } from './list-findings.ts';
import type { summaryRoutes } from './summary-routes.ts';

/** What findings came to on each of the last days on which a run ended. @param days Today included. */
export async function readFindingTrend(
  { table, clock }: Pick<FindingDependencies, 'table' | 'clock'>,
  tenantId: TenantId,
  days: number,
): Promise<AnswerOf<(typeof summaryRoutes)['readFindingTrend']>> {
  const range = { from: dayOf(clock.now() - (days - 1) * 86_400_000), to: dayOf(clock.now()) };
  const tallies = await listDayTallies(table, tenantId, range);
  return {
    items: tallies.map((tally) => ({
      ...tally,
      blocked: sumStandings(Object.values(tally.severities)).blocked,
    })),
  };
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
