import { createRequestHandler as createForRule } from '../../../functions/platform/calls/request-handler.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';

/**
 * HTTP for a client of the doctor's. The SDK's own retries look after what AWS answers; the rule counts
 * connections that died, of which the doctor keeps no account.
 *
 * @param answerTimeout In milliseconds. @default 30 seconds
 */
export const createRequestHandler = (answerTimeout?: number) =>
  createForRule(createRetryRule(), answerTimeout === undefined ? {} : { answerTimeout });
