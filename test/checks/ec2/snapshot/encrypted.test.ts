import { check } from '../../../../functions/checks/ec2/snapshot/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'the snapshot is encrypted': { item: { Encrypted: true } },
    'it is still being made': { item: { Encrypted: true, State: 'pending' } },
  },
  fail: {
    'the snapshot is plain': {
      item: { Encrypted: false },
      message: 'The snapshot is not encrypted.',
    },
  },
  errors: { 'the answer does not say': { item: {}, message: /without Encrypted/ } },
});
