import type { ItemOf } from '../api/types.ts';
import type { Page } from './all-pages.ts';
import { isOver } from './watching.ts';

export type ExecutionSummary = ItemOf<'listExecutions'>;

/** The latest executions of a tenant, as far as this month and the one before go. */
export interface LatestRuns {
  /** The newest that runs. */
  readonly running?: ExecutionSummary;
  /** The newest that has ended. */
  readonly ended?: ExecutionSummary;
  /** The newest execution of each task that has ended, where that one did not assess all it should have. */
  readonly unclean: readonly ExecutionSummary[];
}

/** `yyyy-mm` of a time and of the month before it, in UTC. */
export function lastMonths(now: Date): readonly [string, string] {
  const before = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1));
  return [now.toISOString().slice(0, 7), before.toISOString().slice(0, 7)];
}

/**
 * The executions of the last months, until one has ended: page by page, since those that run may fill some.
 *
 * @param ask One page of a month, the newest first.
 */
export async function readLatest(
  ask: (month: string, cursor: string | undefined) => Promise<Page<ExecutionSummary>>,
  now: Date,
): Promise<LatestRuns> {
  const found: ExecutionSummary[] = [];
  for (const month of lastMonths(now)) {
    let cursor: string | undefined;
    do {
      const page = await ask(month, cursor);
      found.push(...page.items);
      cursor = page.cursor;
      const latest = latestOf(found, now);
      if (latest.ended) return latest;
    } while (cursor !== undefined);
  }
  return latestOf(found, now);
}

/** The milliseconds of the longest run: what is said to run for longer hangs, and nobody waits for its end. */
const longest = 2 * 86_400_000;

/** Which of some executions count. @param newestFirst Executions */
export function latestOf(newestFirst: readonly ExecutionSummary[], now: Date): LatestRuns {
  const running = newestFirst.find(
    (one) => !isOver(one) && now.getTime() - Date.parse(one.startedAt) < longest,
  );
  const over = newestFirst.filter(({ result }) => result);
  const [ended] = over;
  const ofTasks = [...Map.groupBy(over, ({ taskId }) => taskId).values()];
  return {
    ...(running && { running }),
    ...(ended && { ended }),
    unclean: ofTasks.flatMap(([last]) => (last && isUnclean(last) ? last : [])),
  };
}

/** What had nothing to check left nothing out. */
const isUnclean = ({ status }: ExecutionSummary) => status === 'failed' || status === 'stopped';
