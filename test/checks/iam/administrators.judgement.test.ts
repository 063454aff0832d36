import { describe, expect, it } from 'vitest';
import {
  administratorAccess,
  allBut,
  allow,
  deny,
  judge,
  noBoundaryForOthers,
  own,
  variable,
  withoutIdentities,
} from '../../support/policies/administrators.ts';

// Pages behind the rows, where no other is named:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html

type Row = [string, object[]];

describe('administrators are those who', () => {
  it.each<Row>([
    ['may do everything', [allow('*')]],
    ['may do everything, in other words', [allow('**:?*', '**')]],
    ['may do everything that has an ARN', [allow('*', 'arn:*')]],
    ['may do everything in their account', [allow('*', 'arn:aws:*:*:123456789012:*')]],
    ['may do all but what there is not', [allBut('nothing:AtAll')]],
    [
      'may do all but to one bucket',
      [{ ...allow('*'), Resource: undefined, NotResource: 'arn:aws:s3:::x' }],
    ],
    [
      'may do all but to one user',
      [{ ...allow('*'), Resource: undefined, NotResource: `${own}:user/ada` }],
    ],
    [
      'may do all but to themselves',
      [
        {
          ...allow('*'),
          Resource: undefined,
          NotResource: `${own}:user/${variable('aws:username')}`,
        },
      ],
    ],
    ['may do all but to use a service', [allBut('s3:*')]],
    ['may do all but to pass roles', [allBut('iam:PassRole')]],
    ['may do all but make identities', [allBut(['iam:CreateUser', 'iam:CreateRole'])]],
    [
      'may still write versions of policies',
      [allBut(['iam:Attach*', 'iam:Put*', 'iam:CreateUser'])],
    ],
    ['may still enter roles', [allBut(['iam:Attach*', 'iam:Put*', 'iam:Create*'])]],
    [
      'have everything in two halves',
      [
        allBut(['iam:*', 'organizations:*', 'account:*']),
        allow(['iam:*', 'organizations:*', 'account:*']),
      ],
    ],
    [
      'have everything here and elsewhere',
      [
        { ...allow('*'), Resource: undefined, NotResource: 'arn:aws:s3:::x' },
        allow('*', 'arn:aws:s3:::x'),
      ],
    ],
    [
      'have everything letter by letter',
      [...'abcdefghijklmnopqrstuvwxyz'].map((a) => allow(`${a}*`)),
    ],
    ['may do all but identities, and all with these', [withoutIdentities, allow('iam:*')]],
    [
      'may do all but identities, and write policies of roles',
      [withoutIdentities, allow('iam:PutRolePolicy')],
    ],
    [
      'may do all but identities, and write policies of their own',
      [withoutIdentities, allow('IAM:PutUserPolicy', `${own}:user/${variable('aws:username')}`)],
    ],
    [
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate
      'may make roles of some name with whatever permissions',
      [withoutIdentities, allow(['iam:CreateRole', 'iam:AttachRolePolicy'], `${own}:role/team-*`)],
    ],
    [
      'may do so by two statements',
      [
        withoutIdentities,
        allow('iam:CreateRole', `${own}:role/team-*`),
        allow('iam:PutRole*', 'arn:aws:iam::*:role/*-x'),
      ],
    ],
    [
      'may do everything with MFA',
      [allow('*', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } })],
    ],
    [
      'may do everything from somewhere',
      [allow('*', '*', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } })],
    ],
    ['may do everything but what is denied', [allow('*'), deny('s3:DeleteBucket')]],
    ['are denied to touch one role', [allow('*'), deny('*', `${own}:role/audit`)]],
    [
      'are denied to touch themselves',
      [allow('*'), deny('iam:*', `${own}:user/${variable('aws:username')}`)],
    ],
    [
      'are denied everything without MFA',
      [allow('*'), deny('*', '*', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } })],
    ],
    [
      'are denied to attach one policy',
      [
        allow('*'),
        deny('iam:Attach*', '*', { ArnEquals: { 'iam:PolicyARN': administratorAccess } }),
      ],
    ],
    [
      'may attach whatever policy, by a condition that says so',
      [
        withoutIdentities,
        allow('iam:AttachRolePolicy', '*', {
          ArnLike: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/*' },
        }),
      ],
    ],
  ])('%s', (_, statements) => {
    expect(judge(statements)).toBeDefined();
    expect(judge(statements.toReversed())).toBeDefined();
  });
});

describe('no administrators are those who', () => {
  it.each<Row>([
    ['have no permissions', []],
    ['may do everything on one bucket', [allow('*', 'arn:aws:s3:::x')]],
    ['may do everything of one service', [allow('s3:*')]],
    // Who administers identities can become an administrator; but nothing else is permitted yet.
    ['may do everything with identities', [allow('iam:*')]],
    ['are denied everything', [allow('*'), deny('*')]],
    ['are only denied', [deny('*')]],
    ['may do all but identities', [withoutIdentities]],
    ['may do all but identities, said roughly', [allBut('i*')]],
    [
      // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/PowerUserAccess.html
      'have PowerUserAccess',
      [
        allBut(['iam:*', 'organizations:*', 'account:*']),
        allow([
          'account:GetAccountInformation',
          'account:GetGovCloudAccountInformation',
          'account:GetPrimaryEmail',
          'account:ListRegions',
          'iam:CreateServiceLinkedRole',
          'iam:DeleteServiceLinkedRole',
          'iam:ListRoles',
          'organizations:DescribeEffectivePolicy',
          'organizations:DescribeOrganization',
        ]),
      ],
    ],
    [
      'may do all but to identities',
      [{ ...allow('*'), Resource: undefined, NotResource: 'arn:aws:iam::*' }],
    ],
    ['are denied identities', [allow('*'), deny('iam:*')]],
    [
      'are denied all but a service',
      [allow('*'), { Effect: 'Deny', NotAction: 's3:*', Resource: '*' }],
    ],
    [
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html
      'look after their own keys and password',
      [
        withoutIdentities,
        allow(
          ['iam:CreateAccessKey', 'iam:*LoginProfile'],
          `arn:aws:iam::*:user/${variable('aws:username')}`,
        ),
      ],
    ],
    ['may pass roles', [withoutIdentities, allow(['iam:PassRole', 'iam:Get*', 'iam:List*'])]],
    [
      'may give a named role permissions',
      [withoutIdentities, allow('iam:PutRolePolicy', `${own}:role/app`)],
    ],
    [
      'may give roles of another account permissions',
      [withoutIdentities, allow('iam:*', 'arn:aws:iam::210987654321:role/*')],
    ],
    [
      'may make roles of one name and change those of another',
      [
        withoutIdentities,
        allow('iam:CreateRole', `${own}:role/a-*`),
        allow('iam:PutRolePolicy', `${own}:role/b-*`),
      ],
    ],
    [
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate
      'may make roles under a boundary',
      [withoutIdentities, allow(['iam:CreateRole', 'iam:PutRolePolicy'], '*', noBoundaryForOthers)],
    ],
    [
      'may attach some policies',
      [
        withoutIdentities,
        allow('iam:AttachRolePolicy', '*', { ArnEquals: { 'iam:PolicyARN': `${own}:policy/app` } }),
      ],
    ],
    [
      'are denied to write permissions but under a boundary, and to take over others',
      [
        allow('*'),
        deny(['iam:Attach*', 'iam:Put*', 'iam:CreateRole', 'iam:CreateUser'], '*', {
          StringNotEquals: { 'iam:PermissionsBoundary': `${own}:policy/limit` },
        }),
        deny([
          'iam:CreatePolicyVersion',
          'iam:AddUserToGroup',
          'iam:UpdateAssumeRolePolicy',
          'iam:*AccessKey',
          'iam:*LoginProfile',
          'iam:*GroupPolicy',
        ]),
      ],
    ],
  ])('%s', (_, statements) => {
    expect(judge(statements)).toBeUndefined();
    expect(judge(statements.toReversed())).toBeUndefined();
  });
});
