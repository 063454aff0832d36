import { check } from '../../../../functions/checks/ec2/volume/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'the volume is encrypted': { item: { Encrypted: true } },
    'it is still being made': { item: { Encrypted: true, State: 'creating' } },
  },
  fail: {
    'the volume is plain': { item: { Encrypted: false }, message: 'The volume is not encrypted.' },
  },
  errors: {
    'the answer does not say': { item: {}, message: /without Encrypted/ },
  },
});
