import { check } from '../../../../functions/checks/ec2/ebs-default-encryption/enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'the default is on': { item: { EbsEncryptionByDefault: true } },
  },
  fail: {
    'the default is off': {
      item: { EbsEncryptionByDefault: false },
      message: 'EBS encryption by default is off in this region.',
    },
  },
  errors: {
    'the answer does not say': {
      item: { EbsEncryptionByDefault: undefined },
      message: /without EbsEncryptionByDefault/,
    },
  },
});
