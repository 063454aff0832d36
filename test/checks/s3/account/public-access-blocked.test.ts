import { check } from '../../../../functions/checks/s3/account/public-access-blocked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const all = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

describeCheck(check, {
  pass: {
    'all four settings are on': { item: { PublicAccessBlockConfiguration: all } },
  },
  fail: {
    'the account never set one': {
      item: undefined,
      message: 'The account has no public access block.',
    },
    'a setting is off': {
      item: { PublicAccessBlockConfiguration: { ...all, BlockPublicPolicy: false } },
      message: 'The account leaves off BlockPublicPolicy.',
    },
    'settings are left out': {
      item: { PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: true } },
      message: 'The account leaves off BlockPublicPolicy, RestrictPublicBuckets.',
    },
  },
  errors: {
    'the answer holds no configuration': {
      item: { PublicAccessBlockConfiguration: undefined },
      message: /without PublicAccessBlockConfiguration/,
    },
  },
});
