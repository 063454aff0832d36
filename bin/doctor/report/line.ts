import { errorCode } from '../../../functions/platform/calls/sdk-error.ts';
import type { Action } from '../aws/permissions.ts';

/**
 * `good`: as it should be. `note`: to be known; nothing has to be done. `missing`: something has to be
 * done. `unknown`: it could not be asked, and is as little settled as if nobody had tried.
 */
export const verdicts = ['good', 'note', 'missing', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** What became of a question. */
export interface Answer {
  readonly verdict: Verdict;
  /** What was seen, in one sentence without its stop. */
  readonly seen: string;
  /** How to mend it: a command or a setting each. */
  readonly mend: readonly string[];
}

/** One line of the report. */
export interface Line extends Answer {
  /** The id, for machines: it stays the same when words change. */
  readonly id: string;
  readonly question: string;
}

const answer =
  (verdict: Verdict) =>
  (seen: string, ...mend: readonly string[]): Answer => ({ verdict, seen, mend });

export const good = answer('good');
export const note = answer('note');
export const missing = answer('missing');
export const unknown = answer('unknown');

/** A call that AWS did not answer. What it was to tell is not settled. */
export class NotAskedError extends Error {
  override readonly name = 'NotAskedError';
  readonly action: Action;
  readonly code: string;

  constructor(action: Action, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.action = action;
    this.code = errorCode(cause) ?? 'no code';
  }
}

/** Awaits what AWS answers. Throws a NotAskedError that names the action. */
export async function asked<Output>(action: Action, sending: Promise<Output>): Promise<Output> {
  try {
    return await sending;
  } catch (cause) {
    throw new NotAskedError(action, cause);
  }
}

/** Asks as `asked` does, where some codes of AWS mean that there is no such thing: that is an answer. */
export async function askedFor<Output>(
  action: Action,
  sending: Promise<Output>,
  absent: readonly string[],
): Promise<Output | undefined> {
  try {
    return await asked(action, sending);
  } catch (error) {
    if (error instanceof NotAskedError && absent.includes(error.code)) return undefined;
    throw error;
  }
}

/** What a call that failed leaves of a question. */
export function notAsked({ action, code, message }: NotAskedError): Answer {
  const isDenied = /AccessDenied|Unauthorized|NotAuthorized|AuthorizationError/.test(code);
  return unknown(
    `could not be asked: ${code}, ${action}`,
    `AWS says: ${message.replaceAll(/\s+/g, ' ')}`,
    ...(isDenied ? [`Permit ${action}: --policy prints all that the doctor needs`] : []),
  );
}

/** Something to ask of AWS or over HTTP, and what to make of the answer. */
export interface Question<Facts> {
  readonly id: string;
  /** A few words: it stands before the answer. */
  readonly question: string;
  readonly ask: () => Promise<Facts>;
  readonly judge: (facts: Facts) => Answer;
}

/**
 * What an error leaves of a question: a call that AWS denied or did not answer, or what `fetch` throws when there is
 * no connection, no name, or no answer in time. `undefined`: it is none of these, and no answer.
 */
export function unansweredBy(error: unknown): Answer | undefined {
  if (error instanceof NotAskedError) return notAsked(error);
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'TimeoutError') return unknown('it did not answer in time');
  if (error.name !== 'TypeError' || error.message !== 'fetch failed') return undefined;
  const { cause } = error;
  return unknown(`could not be asked: ${cause instanceof Error ? cause.message : cause}`);
}

/** Asks, and judges. What nobody answers becomes `unknown`, and nothing else does. */
export async function settle<Facts>({ id, question, ...rest }: Question<Facts>): Promise<Line> {
  try {
    return { id, question, ...rest.judge(await rest.ask()) };
  } catch (error) {
    const unanswered = unansweredBy(error);
    if (unanswered) return { id, question, ...unanswered };
    throw error;
  }
}
