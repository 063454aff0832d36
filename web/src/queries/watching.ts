/** How an execution is watched while it runs: when it is asked for, and how what has changed is put to what is known. */

import { mayPass } from '../api/api-error.ts';

/** What has a state and no row yet, or has one. */
interface Watched {
  readonly status: string;
}

const unended: ReadonlySet<string> = new Set(['starting', 'ending', 'running']);

/** Whether nothing will come of it any more. `not-started` is an end, too: nothing ran, and nothing will. */
export const isOver = ({ status }: Watched): boolean => !unended.has(status);

const second = 1000;
const quick = 2 * second;
const slow = 10 * second;
/** The times from which on it is asked more slowly, and no more slowly. */
const [calmFrom, calmAt] = [60 * second, 120 * second];

/**
 * How long until an execution is asked for again: 2 s in the first minute, then growing, 10 s after two minutes.
 *
 * @param watchedFor Since when somebody looks at it.
 * @returns Milliseconds, as is the parameter.
 */
export function pollDelay(watchedFor: number): number {
  const share = (watchedFor - calmFrom) / (calmAt - calmFrom);
  return Math.round(quick + (slow - quick) * Math.min(1, Math.max(0, share)));
}

export interface Look {
  /** What was answered last. @default nothing yet */
  readonly answer?: Watched | undefined;
  /** The HTTP status of a failure, where the last look failed; 0 where no answer came. @default it did not fail */
  readonly failure?: number | undefined;
  /** The milliseconds for which it has been watched. */
  readonly watchedFor: number;
}

/** The milliseconds after which to look again; `false`: never, since it has ended, or looking again cannot help. */
export function nextLook({ answer, failure, watchedFor }: Look): number | false {
  if (failure !== undefined) return mayPass(failure) ? slow : false;
  return answer && isOver(answer) ? false : pollDelay(watchedFor);
}

/** How long after the end of an execution what it starts may still be written, and how often one looks. */
const [startedWithin, startedRhythm] = [60 * second, 4 * second];

/** What an execution that has ended may start. */
export interface Successors {
  /** How many tasks run after its own. */
  readonly followers: number;
  /** How many executions its end is known to have started. */
  readonly started: number;
  /** The milliseconds since it was seen to end. */
  readonly endedFor: number;
}

/**
 * The milliseconds after which to read an ended execution again for what its end has started; `false`: all that can be
 * are there, or those that are not wait for something else.
 */
export const nextSuccessorLook = ({ followers, started, endedFor }: Successors): number | false =>
  started < followers && endedFor < startedWithin ? startedRhythm : false;

interface WatchedShard {
  readonly accountId: string;
  readonly group: string;
}

interface Progress<Shard extends WatchedShard> extends Watched {
  readonly items: readonly Shard[];
}

/**
 * What is known after an answer: the shards that it shows replace those that were known, all others stay as they were.
 * Of what has no shards yet, the answer is all there is.
 */
export function mergeProgress<Answer extends Watched | Progress<WatchedShard>>(
  known: Answer | undefined,
  answer: Answer,
): Answer {
  if (!known || !('items' in known) || !('items' in answer)) return answer;
  const shards = new Map(known.items.map((shard) => [keyOf(shard), shard]));
  for (const shard of answer.items) shards.set(keyOf(shard), shard);
  const items = [...shards].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shard]) => shard);
  return { ...answer, items };
}

const keyOf = ({ accountId, group }: WatchedShard) => `${accountId}#${group}`;
