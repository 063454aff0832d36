import { check } from '../../../../functions/checks/states/state-machine/encrypted-with-kms.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const machine = (settings: object) => ({
  facts: { DescribeStateMachine: { name: 'm', ...settings } as never },
});
const message = 'The state machine has no KMS key of yours.';

describeCheck(check, {
  pass: {
    'it has one': machine({ encryptionConfiguration: { type: 'CUSTOMER_MANAGED_KMS_KEY' } }),
  },
  fail: {
    'the key is that of AWS': {
      ...machine({ encryptionConfiguration: { type: 'AWS_OWNED_KEY' } }),
      message,
    },
    'no type is set': { ...machine({ encryptionConfiguration: {} }), message },
    'nothing is set': { ...machine({}), message },
  },
  errors: {
    'the type is not known': {
      ...machine({ encryptionConfiguration: { type: 'ROT13' } }),
      message: /"ROT13", which is not known/,
    },
    'it was not described': {
      facts: { DescribeStateMachine: undefined },
      message: /without the state machine/,
    },
  },
});
