import { check } from '../../../../functions/checks/ec2/metadata-defaults/imdsv2.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const message = 'The region does not say that session tokens are required.';

describeCheck(check, {
  pass: { 'they are required': { item: { AccountLevel: { HttpTokens: 'required' } } } },
  fail: {
    'they are optional': { item: { AccountLevel: { HttpTokens: 'optional' } }, message },
    'nothing is set': { item: { AccountLevel: { ManagedBy: 'account' } }, message },
    'nothing was ever set': { item: { AccountLevel: {} }, message },
    'the defaults were left out': { item: {}, message },
  },
});
