import type { ItemOf } from '../api/types.ts';

type ExecutionSummary = ItemOf<'listExecutions'>;

/** The latest executions of a tenant, as far as this month and the one before go. */
export interface LatestRuns {
  /** The newest that has not ended. */
  readonly running?: ExecutionSummary;
  /** The newest that has. */
  readonly ended?: ExecutionSummary;
}

/** `yyyy-mm` of a time and of the month before it, in UTC. */
export function lastMonths(now: Date): readonly [string, string] {
  const before = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));
  return [now.toISOString().slice(0, 7), before.toISOString().slice(0, 7)];
}

/** Which of some executions is the newest that runs, and which the newest that has ended. @param newestFirst Executions */
export function latestOf(newestFirst: readonly ExecutionSummary[]): LatestRuns {
  const [newest] = newestFirst;
  const ended = newestFirst.find(({ result }) => result);
  return { ...(newest && !newest.result && { running: newest }), ...(ended && { ended }) };
}
