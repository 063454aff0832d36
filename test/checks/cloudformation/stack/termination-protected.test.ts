import { check } from '../../../../functions/checks/cloudformation/stack/termination-protected.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const stack = {
  StackName: 's',
  StackStatus: 'CREATE_COMPLETE' as const,
  CreationTime: new Date('2026-01-01T00:00:00Z'),
};

describeCheck(check, {
  pass: {
    'it is protected': { item: { ...stack, EnableTerminationProtection: true } },
  },
  fail: {
    'it is not': {
      item: { ...stack, EnableTerminationProtection: false },
      message: 'Termination protection is off.',
    },
    'its update failed': {
      item: { ...stack, StackStatus: 'UPDATE_ROLLBACK_FAILED', EnableTerminationProtection: false },
      message: 'Termination protection is off.',
    },
  },
  errors: { 'it is not said': { item: stack, message: /without EnableTerminationProtection/ } },
  skips: {
    'a nested stack, which has the protection of its root': {
      item: { ...stack, RootId: 'arn:root', EnableTerminationProtection: false },
    },
    'a stack without resources yet': { item: { ...stack, StackStatus: 'REVIEW_IN_PROGRESS' } },
    'what is being deleted': { item: { ...stack, StackStatus: 'DELETE_IN_PROGRESS' } },
    'what was rolled back to nothing': { item: { ...stack, StackStatus: 'ROLLBACK_COMPLETE' } },
  },
});
