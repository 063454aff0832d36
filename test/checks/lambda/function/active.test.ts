import { check } from '../../../../functions/checks/lambda/function/active.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type State = 'Active' | 'Inactive' | 'Failed' | 'Pending' | 'ActiveNonInvocable' | 'Deactivated';
type Update = 'Successful' | 'InProgress' | 'Failed';
const inState = (State: State, LastUpdateStatus?: Update) => ({
  item: { FunctionName: 'f' },
  facts: {
    GetFunctionConfiguration: {
      FunctionName: 'f',
      State,
      ...(LastUpdateStatus && { LastUpdateStatus }),
    },
  },
});
const because = (example: ReturnType<typeof inState>, reason: object) => ({
  ...example,
  facts: { GetFunctionConfiguration: { ...example.facts.GetFunctionConfiguration, ...reason } },
});

describeCheck(check, {
  pass: {
    'it is active': inState('Active', 'Successful'),
    'it is idle, and is woken by an invocation': inState('Inactive', 'Successful'),
    'it is updated, and serves': inState('Active', 'InProgress'),
  },
  fail: {
    'it failed': {
      ...because(inState('Failed', 'Successful'), { StateReasonCode: 'EniLimitExceeded' }),
      message: 'The function is in the state Failed: EniLimitExceeded.',
    },
    'its last update failed': {
      ...because(inState('Active', 'Failed'), { LastUpdateStatusReasonCode: 'ImageDeleted' }),
      message: 'The last update failed: ImageDeleted.',
    },
  },
  none: {
    'it is being made': inState('Pending', 'InProgress'),
    'only its published versions can be invoked': inState('ActiveNonInvocable', 'Successful'),
    'it was switched off': inState('Deactivated', 'Successful'),
  },
  errors: {
    'the state is missing': {
      item: { FunctionName: 'f' },
      facts: { GetFunctionConfiguration: { FunctionName: 'f' } },
      message: /without State/,
    },
    'the state is not known': {
      // What Lambda will call a state is not in the type of today.
      ...inState('Asleep' as State, 'Successful'),
      message: /the state Asleep/,
    },
    'the update is not known': {
      ...inState('Active', 'Doubtful' as Update),
      message: /the state Doubtful/,
    },
    'the reason is missing': { ...inState('Failed', 'Failed'), message: /without StateReasonCode/ },
  },
});
