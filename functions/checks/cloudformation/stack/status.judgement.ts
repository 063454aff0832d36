import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { Stack } from '../shapes.generated.ts';

/** What the status of a stack means. `empty`: nothing was made yet, a change set waits. */
type Condition = keyof typeof conditions;

/**
 * A stack whose creation was rolled back has no resources, and can only be deleted; one whose update was
 * rolled back is what it was before.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
const conditions = {
  settled: [
    'CREATE_COMPLETE',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
  ],
  failed: [
    'CREATE_FAILED',
    'DELETE_FAILED',
    'IMPORT_ROLLBACK_FAILED',
    'ROLLBACK_COMPLETE',
    'ROLLBACK_FAILED',
    'UPDATE_FAILED',
    'UPDATE_ROLLBACK_FAILED',
  ],
  busy: [
    'CREATE_IN_PROGRESS',
    'DELETE_IN_PROGRESS',
    'IMPORT_IN_PROGRESS',
    'IMPORT_ROLLBACK_IN_PROGRESS',
    'ROLLBACK_IN_PROGRESS',
    'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_IN_PROGRESS',
    'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_ROLLBACK_IN_PROGRESS',
  ],
  empty: ['REVIEW_IN_PROGRESS'],
  deleted: ['DELETE_COMPLETE'],
} as const;

export const conditionOf = ({ StackStatus }: Stack): Condition =>
  kindOfWord(StackStatus, 'StackStatus', conditions);
