import { check } from '../../../../functions/checks/cloudtrail/trail-bucket/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { trail: {}, bucket: { Name: 'trail-logs' } };
const PublicAccessBlockConfiguration = { IgnorePublicAcls: true, RestrictPublicBuckets: true };

const owner = {
  Grantee: { Type: 'CanonicalUser' as const, ID: 'a1' },
  Permission: 'FULL_CONTROL' as const,
};
const everybody = {
  Grantee: { Type: 'Group' as const, URI: 'http://acs.amazonaws.com/groups/global/AllUsers' },
  Permission: 'READ' as const,
};

const open = {
  GetBucketAcl: { Grants: [owner, everybody] },
  GetBucketPolicyStatus: { PolicyStatus: { IsPublic: true } },
  GetPublicAccessBlock: undefined,
};
const closed = {
  GetBucketAcl: { Grants: [owner] },
  GetBucketPolicyStatus: { PolicyStatus: { IsPublic: false } },
  GetPublicAccessBlock: undefined,
};
const unblocked = { accountBlock: [undefined] };

describeCheck(check, {
  pass: {
    'neither access list nor policy is public': { item, facts: closed, related: unblocked },
    'the bucket has no policy': {
      item,
      facts: { ...closed, GetBucketPolicyStatus: undefined },
      related: unblocked,
    },
    'the bucket blocks both': {
      item,
      facts: { ...open, GetPublicAccessBlock: { PublicAccessBlockConfiguration } },
      related: unblocked,
    },
    'the account blocks both': {
      item,
      facts: open,
      related: { accountBlock: [{ PublicAccessBlockConfiguration }] },
    },
  },
  fail: {
    'access list and policy are public': {
      item,
      facts: open,
      related: unblocked,
      message: 'The bucket trail-logs is public by its access list and its policy.',
    },
    'the block is on for the access list alone': {
      item,
      facts: {
        ...open,
        GetPublicAccessBlock: { PublicAccessBlockConfiguration: { IgnorePublicAcls: true } },
      },
      related: unblocked,
      message: 'The bucket trail-logs is public by its policy.',
    },
  },
});
