import { check } from '../../../../functions/checks/s3/bucket/public-access-blocked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const all = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

describeCheck(check, {
  pass: {
    'all four settings are on': {
      facts: { GetPublicAccessBlock: { PublicAccessBlockConfiguration: all } },
    },
  },
  fail: {
    'the bucket has none': {
      facts: { GetPublicAccessBlock: undefined },
      message: 'The bucket has no public access block.',
    },
    'a setting is off': {
      facts: {
        GetPublicAccessBlock: {
          PublicAccessBlockConfiguration: { ...all, IgnorePublicAcls: false },
        },
      },
      message: 'The bucket leaves off IgnorePublicAcls.',
    },
    'a single setting was made': {
      facts: {
        GetPublicAccessBlock: { PublicAccessBlockConfiguration: { BlockPublicAcls: true } },
      },
      message: 'The bucket leaves off IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets.',
    },
  },
  errors: {
    'the answer holds no configuration': {
      facts: { GetPublicAccessBlock: {} },
      message: /without PublicAccessBlockConfiguration/,
    },
  },
});
