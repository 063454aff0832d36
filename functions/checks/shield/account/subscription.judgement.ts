import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { GetSubscriptionStateResponse } from '../shapes.generated.ts';

/** Whether the account subscribes to Shield Advanced: without it, there is nothing to set up. */
export function isSubscribed(answer: GetSubscriptionStateResponse | undefined): boolean {
  const state = answered(answer?.SubscriptionState, 'SubscriptionState');
  if (state === 'ACTIVE') return true;
  if (state === 'INACTIVE') return false;
  throw new IncompleteAnswerError(
    `AWS answered the subscription state "${state satisfies never}".`,
  );
}
