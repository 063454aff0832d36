import { check } from '../../../../functions/checks/s3/bucket/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const everybody = {
  Grantee: { Type: 'Group' as const, URI: 'http://acs.amazonaws.com/groups/global/AllUsers' },
  Permission: 'READ' as const,
};
const logDelivery = {
  Grantee: { Type: 'Group' as const, URI: 'http://acs.amazonaws.com/groups/s3/LogDelivery' },
  Permission: 'WRITE' as const,
};

const facts = {
  GetBucketAcl: { Grants: [] },
  GetBucketPolicyStatus: undefined,
  GetPublicAccessBlock: undefined,
};
const publicPolicy = { PolicyStatus: { IsPublic: true } };
const related = { accountBlock: [undefined] };
const ignoring = { PublicAccessBlockConfiguration: { IgnorePublicAcls: true } };
const restricting = { PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } };

describeCheck(check, {
  pass: {
    'there are no grants and no policy': { facts, related },
    'logs are delivered to it': {
      facts: { ...facts, GetBucketAcl: { Grants: [logDelivery] } },
      related,
    },
    'the policy is not public': {
      facts: { ...facts, GetBucketPolicyStatus: { PolicyStatus: { IsPublic: false } } },
      related,
    },
    'the bucket makes S3 ignore public grants': {
      facts: { ...facts, GetBucketAcl: { Grants: [everybody] }, GetPublicAccessBlock: ignoring },
      related,
    },
    'the account restricts public policies': {
      facts: { ...facts, GetBucketPolicyStatus: publicPolicy },
      related: { accountBlock: [restricting] },
    },
  },
  fail: {
    'everybody may list it': {
      facts: { ...facts, GetBucketAcl: { Grants: [everybody] } },
      related,
      message: 'The bucket is public by its access list.',
    },
    'the policy is public': {
      facts: { ...facts, GetBucketPolicyStatus: publicPolicy },
      related,
      message: 'The bucket is public by its policy.',
    },
    'what would close it is merely to come': {
      facts: {
        ...facts,
        GetBucketAcl: { Grants: [everybody] },
        GetBucketPolicyStatus: publicPolicy,
        GetPublicAccessBlock: {
          PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true },
        },
      },
      related: { accountBlock: [{ PublicAccessBlockConfiguration: {} }] },
      message: 'The bucket is public by its access list and its policy.',
    },
  },
});
