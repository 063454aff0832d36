import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Stack } from '../shapes.generated.ts';

/** What the status of a stack means. `empty`: nothing was made yet, a change set waits. */
type Condition = 'settled' | 'failed' | 'busy' | 'empty' | 'deleted';

/**
 * A stack whose creation was rolled back has no resources, and can only be deleted; one whose update was
 * rolled back is what it was before.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
const conditions: Readonly<Record<string, Condition>> = {
  CREATE_COMPLETE: 'settled',
  CREATE_FAILED: 'failed',
  CREATE_IN_PROGRESS: 'busy',
  DELETE_COMPLETE: 'deleted',
  DELETE_FAILED: 'failed',
  DELETE_IN_PROGRESS: 'busy',
  IMPORT_COMPLETE: 'settled',
  IMPORT_IN_PROGRESS: 'busy',
  IMPORT_ROLLBACK_COMPLETE: 'settled',
  IMPORT_ROLLBACK_FAILED: 'failed',
  IMPORT_ROLLBACK_IN_PROGRESS: 'busy',
  REVIEW_IN_PROGRESS: 'empty',
  ROLLBACK_COMPLETE: 'failed',
  ROLLBACK_FAILED: 'failed',
  ROLLBACK_IN_PROGRESS: 'busy',
  UPDATE_COMPLETE: 'settled',
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: 'busy',
  UPDATE_FAILED: 'failed',
  UPDATE_IN_PROGRESS: 'busy',
  UPDATE_ROLLBACK_COMPLETE: 'settled',
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: 'busy',
  UPDATE_ROLLBACK_FAILED: 'failed',
  UPDATE_ROLLBACK_IN_PROGRESS: 'busy',
};

export function conditionOf({ StackStatus }: Stack): Condition {
  const status: string = answered(StackStatus, 'StackStatus');
  const condition = conditions[status];
  if (!condition)
    throw new IncompleteAnswerError(`AWS answered with the unknown status ${status}.`);
  return condition;
}
