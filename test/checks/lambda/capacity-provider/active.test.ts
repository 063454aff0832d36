import { check } from '../../../../functions/checks/lambda/capacity-provider/active.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type State = 'Active' | 'Failed' | 'Pending' | 'Deleting';
const provider = (State: State) => ({
  item: {
    CapacityProviderArn: 'arn:aws:lambda:us-east-1:123456789012:capacity-provider:web',
    State,
    VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
    PermissionsConfig: {
      CapacityProviderOperatorRoleArn: 'arn:aws:iam::123456789012:role/operator',
    },
  },
});

describeCheck(check, {
  pass: { 'it is active': provider('Active') },
  fail: {
    'it failed': {
      ...provider('Failed'),
      message: 'The capacity provider is in the state Failed.',
    },
  },
  none: { 'it is being made': provider('Pending') },
  errors: {
    // What Lambda will call a state is not in the type of today.
    'its state is not known': { ...provider('Asleep' as State), message: /the state Asleep/ },
  },
  skips: { 'one that is being deleted': provider('Deleting') },
});
