import { type HistoryEvent, paginateGetExecutionHistory } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import type { Place } from '../aws/place.ts';
import { type Answer, asked, good, missing, note } from '../report/line.ts';

/** What became of a state of an execution. */
export interface StateOutcome {
  readonly exited: boolean;
  /** The failures of every attempt that failed, `error: cause`. */
  readonly failures: readonly string[];
  /** Whether the last attempt succeeded. A state without attempts, such as a Pass, has none. */
  readonly succeeded: boolean;
}

export type StateOutcomes = ReadonlyMap<string, StateOutcome>;

export interface ReadHistory {
  readonly ended: boolean;
  readonly states: StateOutcomes;
}

/** @param executionArn Of Step Functions. Throws a NotAskedError. */
export async function readOutcomes({ aws }: Place, executionArn: string): Promise<ReadHistory> {
  const input = { executionArn, includeExecutionData: false };
  const pages = Array.fromAsync(paginateGetExecutionHistory({ client: aws.sfn }, input));
  const read = await asked('states:GetExecutionHistory', pages);
  const events = read.flatMap(({ events = [] }) => events);
  const ended = events.some(({ type = '' }) => /^Execution(?!Started)/.test(type));
  return { ended, states: outcomesOf(events) };
}

/**
 * What became of each state, by its name. An attempt belongs to the state that was entered last before
 * it, along the chain of events: iterations of a Map stand mixed in the history.
 */
export function outcomesOf(events: readonly HistoryEvent[]): StateOutcomes {
  const byId = new Map(events.map((event) => [event.id, event]));
  const outcomes = new Map<string, StateOutcome>();
  const note = (name: string | undefined, change: (before: StateOutcome) => StateOutcome) => {
    if (name === undefined) return;
    const before = outcomes.get(name) ?? { exited: false, failures: [], succeeded: false };
    outcomes.set(name, change(before));
  };
  const stateOf = (event: HistoryEvent): string | undefined => {
    let at: HistoryEvent | undefined = event;
    while (at && !at.stateEnteredEventDetails) at = byId.get(at.previousEventId);
    return at?.stateEnteredEventDetails?.name;
  };
  for (const event of events) {
    const { type = '', stateEnteredEventDetails, stateExitedEventDetails } = event;
    note(stateEnteredEventDetails?.name, (before) => before);
    note(stateExitedEventDetails?.name, (before) => ({ ...before, exited: true }));
    if (/^(Task|LambdaFunction)Succeeded$/.test(type)) {
      note(stateOf(event), (before) => ({ ...before, succeeded: true }));
    }
    if (/^(Task|LambdaFunction)\w*(Failed|TimedOut)$/.test(type)) {
      const failure = failureOf(event);
      note(stateOf(event), ({ failures, ...before }) => ({
        ...before,
        failures: [...failures, failure],
        succeeded: false,
      }));
    }
  }
  return outcomes;
}

const longestCause = 300;

const Failure = z.object({ error: z.string().optional(), cause: z.string().optional() });

/** Each kind of event keeps these in a member of its own. */
function failureOf(event: HistoryEvent): string {
  const details = Object.entries(event).find(([key]) => key.endsWith('EventDetails'))?.[1];
  const { error = event.type, cause = '' } = Failure.parse(details ?? {});
  return `${error}: ${cause.slice(0, longestCause)}`;
}

/** @param what The state does, for who reads that it did. */
export function judgeState(outcomes: StateOutcomes, name: string, what: string): Answer {
  const outcome = outcomes.get(name);
  if (!outcome) return missing(`${name} was never entered`, 'Look at the history of the execution');
  const { exited, failures, succeeded } = outcome;
  const last = failures.at(-1);
  if (last !== undefined && !succeeded) return missing(`${name} failed: ${last}`);
  if (!exited) return missing(`${name} was entered and never left`);
  if (last === undefined) return good(what);
  return note(`${what}, after ${failures.length} attempts that failed: ${last}`);
}
