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
    'all four are on, and the access list and the policy are for everybody': {
      facts: { GetPublicAccessBlock: { PublicAccessBlockConfiguration: all } },
      forCauses: {
        facts: {
          GetBucketAcl: {
            Owner: { ID: 'owner' },
            Grants: [
              {
                Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' },
                Permission: 'FULL_CONTROL',
              },
            ],
          },
          GetBucketPolicyStatus: { PolicyStatus: { IsPublic: true } },
        },
        related: { accountBlock: [] },
      },
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
