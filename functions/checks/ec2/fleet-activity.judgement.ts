import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../../core/check.ts';
import { kindOfWord } from '../../core/judgement/known-words.ts';

const activities = {
  placed: ['fulfilled', 'pending_termination'],
  failing: ['error'],
  open: ['pending_fulfillment'],
} as const;

/** Whether AWS serves a fleet that has not failed. It says so once the fleet has begun. */
export function activityOf({
  ActivityStatus,
}: {
  readonly ActivityStatus?: string | undefined;
}): Verdict | NoVerdict {
  if (ActivityStatus === undefined) return noVerdict();
  const activity = kindOfWord(ActivityStatus, 'ActivityStatus', activities);
  if (activity === 'open') return noVerdict();
  return activity === 'placed' ? pass() : fail('AWS cannot place what the fleet asks for.');
}
