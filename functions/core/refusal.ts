import * as z from 'zod';

/** Why something cannot be done: stable words, which whoever asks may rely on. */
export type RefusalCode =
  | 'already-exists'
  | 'code-refused'
  | 'conflict'
  | 'forbidden'
  | 'invalid-cursor'
  | 'invalid-request'
  | 'invitation-ended'
  | 'last-owner'
  | 'limit-reached'
  | 'not-confirmed'
  | 'not-found'
  | 'not-invited'
  | 'not-running'
  | 'nothing-failed'
  | 'password-refused'
  | 'registration-closed'
  | 'run-in-progress'
  | 'sign-in-refused'
  | 'tenant-suspended'
  | 'too-many-requests'
  | 'user-gone';

/** What is wrong with one part of what was asked for. */
export const Fault = z.object({
  /** `body.schedule.timeZone` */
  where: z.string(),
  what: z.string(),
  /** The line in a text that was sent as a whole, counted from 1. */
  line: z.int().exactOptional(),
  column: z.int().exactOptional(),
});
export type Fault = z.infer<typeof Fault>;

export interface RefusalOptions extends ErrorOptions {
  /** @default none: what is wrong is no single part */
  readonly faults?: readonly Fault[];
}

/**
 * Says that something cannot be done, and why, to whoever asked for it: a request, an event, another deed. It is
 * nobody's failure, and knows nothing of the door by which it was asked for.
 */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  readonly code: RefusalCode;
  readonly faults: readonly Fault[];

  /** @param detail What exactly, in a sentence, and what to do about it. Whoever asked is shown it. */
  constructor(code: RefusalCode, detail: string, options: RefusalOptions = {}) {
    super(detail, options);
    this.code = code;
    this.faults = options.faults ?? [];
  }
}

/** Refuses what has faults, the first of them in the detail; none is no fault. */
export function refuseFaults(faults: readonly Fault[]): void {
  const [first] = faults;
  if (first) throw faulty(first, faults);
}

/** The refusal of what has a fault. @param faults All of them. @default this one */
export const faulty = (first: Fault, faults: readonly Fault[] = [first]): Refusal =>
  new Refusal('invalid-request', `${first.where}: ${first.what}`, { faults });
