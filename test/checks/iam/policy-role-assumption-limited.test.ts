import { check } from '../../../functions/checks/iam/policy-role-assumption-limited.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import { encoded, everything, readsOneBucket } from '../../support/policies.ts';

const policy = (statement: object) => ({
  item: {
    AttachmentCount: 1,
    DefaultVersionId: 'v1',
    PolicyVersionList: [{ VersionId: 'v1', Document: encoded(statement) }],
  },
});
const assume = (Resource: string | string[], Action = 'sts:AssumeRole') =>
  policy({ Sid: 'Assume', Effect: 'Allow', Action, Resource });
const message = 'Any role may be assumed by statement Assume.';

describeCheck(check, {
  pass: {
    'it says nothing of roles': policy(readsOneBucket),
    'it names the role': assume('arn:aws:iam::210987654321:role/deploy'),
    'it names a path': assume('arn:aws:iam::210987654321:role/teams/*'),
    'it names the account': assume('arn:aws:iam::210987654321:role/*'),
    'another action is permitted on everything': assume('*', 'sts:GetCallerIdentity'),
    'it denies to assume roles': policy({
      Effect: 'Deny',
      Action: 'sts:AssumeRole',
      Resource: '*',
    }),
  },
  fail: {
    'any role may be assumed': { ...assume('*'), message },
    'any role of any account may be assumed': {
      ...assume(['arn:aws:s3:::x', 'arn:aws-cn:iam::*:role/*']),
      message,
    },
    'every action of STS is permitted': { ...assume('*', 'STS:*'), message },
    'everything is permitted': {
      ...policy(everything),
      message: 'Any role may be assumed by statement All.',
    },
  },
  errors: {
    'the policy cannot be read': {
      item: {
        ...policy(readsOneBucket).item,
        PolicyVersionList: [{ VersionId: 'v1', Document: 'no policy' }],
      },
      message: /JSON/,
    },
  },
  skips: {
    'a policy that nobody holds': { item: { ...assume('*').item, AttachmentCount: 0 } },
  },
});
