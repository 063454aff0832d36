import { check } from '../../../../functions/checks/cloudtrail/trail/encrypted-with-kms.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'a key is set': { item: { KmsKeyId: 'arn:aws-cn:kms:cn-north-1:123456789012:key/1234' } },
  },
  fail: { 'none is': { item: {}, message: 'The trail has no KMS key.' } },
});
