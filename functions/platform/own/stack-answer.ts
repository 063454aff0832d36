import { type Clock, systemClock } from '../process/clock.ts';
import type { Logger } from '../process/logger.ts';

/**
 * What a custom resource answers CloudFormation.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html
 */
export interface StackAnswer {
  readonly Status: 'SUCCESS' | 'FAILED';
  /** What people read in the events of the stack. */
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
}

export interface StackAnswerOptions {
  readonly logger: Logger;
  /** @default the system's */
  readonly clock?: Clock;
  /** What sends the answer; tests give another. @default HTTP */
  readonly send?: typeof fetch;
}

/** CloudFormation takes 4,096 bytes; a letter may be four, and the other fields are ids. */
const longestReason = 500;

const attempts = 4;

/** The milliseconds of one attempt. */
export const answerTimeout = 10_000;

/** The milliseconds of all attempts: four, and 2, 4 and 8 seconds between them. */
export const longestAnswering = 60_000;

/**
 * Answers at the address that CloudFormation signed for it. Until it hears, the stack waits: so this is repeated,
 * and each repeat is logged. Throws when none came through. The address is a secret while it holds, and is not logged.
 */
export async function answerStack(
  url: string,
  answer: StackAnswer,
  { logger, clock = systemClock, send = fetch }: StackAnswerOptions,
): Promise<void> {
  const { Reason, ...rest } = answer;
  const said = { ...rest, ...(Reason && { Reason: Reason.slice(0, longestReason) }) };
  // As bytes: a content type, which text would be sent with, is not among what was signed.
  const body = Buffer.from(JSON.stringify(said));
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { ok, status } = await send(url, {
        method: 'PUT',
        body,
        signal: AbortSignal.timeout(answerTimeout),
      });
      if (ok) return;
      throw new Error(`it was answered with status ${status}`);
    } catch (error) {
      logger.error('CloudFormation could not be answered.', error, { attempt });
      if (attempt === attempts) {
        throw new Error(`CloudFormation could not be answered, ${attempts} times over`, {
          cause: error,
        });
      }
      await clock.sleep(1_000 * 2 ** attempt);
    }
  }
}
