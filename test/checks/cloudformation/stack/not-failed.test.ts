import type { Stack } from '../../../../functions/checks/cloudformation/shapes.generated.ts';
import { check } from '../../../../functions/checks/cloudformation/stack/not-failed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const stack = (StackStatus: Stack['StackStatus']) => ({
  item: { StackName: 's', CreationTime: new Date('2026-01-01T00:00:00Z'), StackStatus },
});
const left = (StackStatus: NonNullable<Stack['StackStatus']>) => ({
  ...stack(StackStatus),
  message: `The stack is left in ${StackStatus}.`,
});

describeCheck(check, {
  pass: {
    'it was created': stack('CREATE_COMPLETE'),
    'an update is on its way': stack('UPDATE_IN_PROGRESS'),
    'an update was rolled back, so that it is what it was': stack('UPDATE_ROLLBACK_COMPLETE'),
    'an import was rolled back': stack('IMPORT_ROLLBACK_COMPLETE'),
    'a change set waits': stack('REVIEW_IN_PROGRESS'),
  },
  fail: {
    'its creation failed': left('CREATE_FAILED'),
    'its creation was rolled back, so that it can only be deleted': left('ROLLBACK_COMPLETE'),
    'its deletion failed': left('DELETE_FAILED'),
    'its update failed and stayed': left('UPDATE_FAILED'),
    'its update could not be rolled back': left('UPDATE_ROLLBACK_FAILED'),
    'its import could not be rolled back': left('IMPORT_ROLLBACK_FAILED'),
  },
  errors: {
    'AWS has a new status': {
      // A word that AWS's model does not have.
      ...stack('SLEEPING' as Stack['StackStatus']),
      message: /"SLEEPING", which is not known/,
    },
  },
  skips: { 'what was deleted': stack('DELETE_COMPLETE') },
});
