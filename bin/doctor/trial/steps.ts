import { setTimeout as sleep } from 'node:timers/promises';
import { RefusedError } from '../../../functions/api/http/client.ts';
import { type Answer, missing, unansweredBy, unknown } from '../report/line.ts';
import type { Report } from '../report/report.ts';
import { type TrialId, trialIds, trialQuestions } from './questions.ts';

/** Ends a step with an answer of its own, and all that depends on it. */
export class StepError extends Error {
  override readonly name = 'StepError';
  readonly answer: Answer;

  constructor(answer: Answer, options?: ErrorOptions) {
    super(answer.seen, options);
    this.answer = answer;
  }
}

/** What needs a step that failed is left out. */
class StepFailedError extends Error {
  override readonly name = 'StepFailedError';
}

/** Writes the lines of a trial, and knows which are still owed. */
export interface Steps {
  /** Writes a line. */
  say(id: TrialId, answer: Answer): void;
  /**
   * Tries something, and writes its line. What fails ends everything that comes after it in its branch.
   *
   * @returns what the rest of the branch needs
   */
  step<Value>(id: TrialId, run: () => Promise<readonly [Answer, Value]>): Promise<Value>;
  /** Takes a step as `step` does, one that nothing depends on. */
  probe(id: TrialId, run: () => Promise<Answer>): Promise<void>;
  /** Takes, as `step` does, the first part of what a later step ends: it writes a line only if it fails. */
  begin<Value>(id: TrialId, run: () => Promise<Value>): Promise<Value>;
  /** Goes through steps that depend on one another. Those of other branches are tried whatever happens here. */
  branch(run: () => Promise<void>): Promise<void>;
  /** Writes the lines that were not reached. @param ids Of which. @default all */
  rest(why: string, ids?: readonly TrialId[]): void;
}

/** @param interrupted Given on Ctrl-C: from then on nothing is tried, and all that was made is taken away. */
export function openSteps(report: Report, interrupted: AbortSignal): Steps {
  const written = new Set<TrialId>();
  const say: Steps['say'] = (id, answer) => {
    written.add(id);
    report.add({ id, question: trialQuestions[id], ...answer });
  };
  const begin: Steps['begin'] = async (id, run) => {
    try {
      if (interrupted.aborted && !id.startsWith('clean-')) throw new StepError(whenInterrupted);
      return await run();
    } catch (error) {
      const answer = answerOf(error);
      if (!answer) throw error;
      say(id, answer);
      throw new StepFailedError(id, { cause: error });
    }
  };
  const step: Steps['step'] = async (id, run) => {
    const [answer, value] = await begin(id, run);
    say(id, answer);
    return value;
  };
  const branch: Steps['branch'] = async (run) => {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof StepFailedError)) throw error;
    }
  };
  return {
    say,
    begin,
    step,
    branch,
    probe: (id, run) => branch(() => step(id, async () => [await run(), undefined])),
    rest(why, ids = trialIds) {
      for (const id of ids) if (!written.has(id)) say(id, unknown(why));
    },
  };
}

const whenInterrupted = unknown('not tried: it was interrupted');

/** What a failure says of the step it ends. Anything else is a bug of the doctor's, and no answer. */
function answerOf(error: unknown): Answer | undefined {
  if (error instanceof StepError) return error.answer;
  if (error instanceof RefusedError) return missing(error.message);
  return unansweredBy(error);
}

export interface Patience {
  readonly minutes: number;
  readonly signal: AbortSignal;
}

/** Asks again and again until there is an answer. Throws a StepError when the time is up, or on Ctrl-C. */
export async function until<Value>(
  what: string,
  { minutes, signal }: Patience,
  ask: () => Promise<Value | undefined>,
  seconds = 2,
): Promise<Value> {
  const end = Date.now() + minutes * 60_000;
  for (;;) {
    if (signal.aborted) throw new StepError(unknown(`interrupted before ${what}`));
    const value = await ask();
    if (value !== undefined) return value;
    if (Date.now() > end) {
      throw new StepError(
        unknown(`not settled: after ${minutes} minutes it was not so that ${what}`),
      );
    }
    // Woken by an interruption, which is seen above.
    await sleep(seconds * 1000, undefined, { signal }).catch(() => undefined);
  }
}
