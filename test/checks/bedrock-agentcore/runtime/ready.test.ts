import { check } from '../../../../functions/checks/bedrock-agentcore/runtime/ready.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const inState = (status: string) => ({ item: { status } as never });

describeCheck(check, {
  pass: { 'it is ready': inState('READY') },
  fail: {
    'it could not be made': {
      ...inState('CREATE_FAILED'),
      message: 'The agent runtime is in the state CREATE_FAILED.',
    },
    'it could not be changed': {
      ...inState('UPDATE_FAILED'),
      message: 'The agent runtime is in the state UPDATE_FAILED.',
    },
    'it could not be deleted': {
      ...inState('DELETE_FAILED'),
      message: 'The agent runtime is in the state DELETE_FAILED.',
    },
  },
  none: { 'it is being made': inState('CREATING'), 'it is being changed': inState('UPDATING') },
  errors: {
    'the state is not known': { ...inState('ASLEEP'), message: /"ASLEEP", which is not known/ },
  },
  skips: { 'one that is being deleted': inState('DELETING') },
});
