import { check } from '../../../../functions/checks/iam/policy/role-assumption-limited.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import {
  encoded,
  everything,
  readsOneBucket,
} from '../../../support/policies/identity-policies.ts';

const policy = (...statements: object[]) => ({
  item: {
    AttachmentCount: 1,
    DefaultVersionId: 'v1',
    PolicyVersionList: [{ VersionId: 'v1', Document: encoded(...statements) }],
  },
});
const assume = (Resource: string | string[], Action = 'sts:AssumeRole') =>
  policy({ Sid: 'Assume', Effect: 'Allow', Action, Resource });
const anyRole = { Sid: 'Assume', Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' };
const message = 'Any role may be assumed by statement Assume.';

describeCheck(check, {
  pass: {
    'it says nothing of roles': policy(readsOneBucket),
    'it names the role': assume('arn:aws:iam::210987654321:role/deploy'),
    'it names a path': assume('arn:aws:iam::210987654321:role/teams/*'),
    'it names another account': assume('arn:aws:iam::210987654321:role/*'),
    'another action is permitted on everything': assume('*', 'sts:GetCallerIdentity'),
    'its names begin with a letter': assume('arn:aws:iam::*:role/a*'),
    // https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html
    'it names what the roles of CDK begin with': assume('arn:aws:iam::*:role/cdk-*'),
    'it names a part of the own account': assume('arn:aws:iam::123456789012:role/teams/*'),
    'it names by what the role is called like': assume(`arn:aws:iam::*:role/$\{aws:username}`),
    'it says which tag the roles have': policy({
      ...anyRole,
      Condition: { StringEquals: { 'iam:ResourceTag/team': 'shop' } },
    }),
    'roles are left out': policy({
      Effect: 'Allow',
      NotAction: ['iam:*', 'STS:Assume*'],
      Resource: '*',
    }),
    'all but roles are meant': policy({
      Effect: 'Allow',
      Action: 'sts:*',
      NotResource: 'arn:aws*:iam::*:role/*',
    }),
    'another statement denies it': policy(anyRole, { ...anyRole, Effect: 'Deny' }),
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
    'any role of the own account may be assumed': {
      ...assume('arn:aws:iam::123456789012:role/*'),
      message,
    },
    'any role of the own account may be assumed, by a variable': {
      ...assume(`arn:aws:iam::$\{aws:PrincipalAccount}:role/*`),
      message,
    },
    'any identity of any account': { ...assume('arn:aws:iam::*:*'), message },
    'any role, without a slash': { ...assume('arn:aws:iam::*:role*'), message },
    'any role whose name is not empty': { ...assume('arn:aws:iam::*:role/?*'), message },
    'any role, in any account of twelve digits': {
      ...assume('arn:aws:iam::????????????:role/*'),
      message,
    },
    'any role in accounts of some number': { ...assume('arn:aws:iam::1*7?:role/*'), message },
    'any role with a path': { ...assume('arn:aws:iam::*:role/*/*'), message },
    'any resource that has an ARN': { ...assume('arn:*'), message },
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
    'all but something is permitted': {
      ...policy({ Sid: 'Assume', Effect: 'Allow', NotAction: 's3:*', Resource: '*' }),
      message,
    },
    'all but identities is permitted': {
      ...policy({ Sid: 'Assume', Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
      message,
    },
    'any role but one may be assumed': {
      ...policy({
        Sid: 'Assume',
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        NotResource: 'arn:aws:iam::123456789012:role/admin',
      }),
      message,
    },
    'any role may be assumed with MFA': {
      ...policy({ ...anyRole, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
      message,
    },
    'any role that has a tag': {
      ...policy({ ...anyRole, Condition: { StringLike: { 'iam:ResourceTag/team': '*' } } }),
      message,
    },
    'another statement denies one role': {
      ...policy(anyRole, {
        ...anyRole,
        Effect: 'Deny',
        Resource: 'arn:aws:iam::123456789012:role/admin',
      }),
      message,
    },
    'another statement denies it without MFA': {
      ...policy(anyRole, {
        ...anyRole,
        Effect: 'Deny',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      }),
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
