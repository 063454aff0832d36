import { expect, it } from 'vitest';
import { checks } from '../../functions/checks/registry.generated.ts';
import type { AnyCheck } from '../../functions/core/check.ts';
import { group, noLists } from '../support/networks/ingress-rules.ts';

interface Seen {
  readonly item: object;
  readonly facts?: object;
  readonly related?: Readonly<Record<string, readonly object[]>>;
}

const everybody = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
const everything = [
  {
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
  },
];
const aclOf = (Permission: string) => ({
  facts: {
    GetBucketAcl: {
      Owner: { ID: 'owner' },
      Grants: [
        {
          Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' },
          Permission,
        },
      ],
    },
    GetBucketPolicyStatus: undefined,
    GetPublicAccessBlock: undefined,
  },
  related: { accountBlock: [] },
});

/** What a cause fails on, in one way or another. */
const causes: Readonly<Record<string, readonly Seen[]>> = {
  'ec2-security-group-all-ports-closed': [
    { item: group({ IpProtocol: '-1', ...everybody }), related: noLists },
    {
      item: group({ IpProtocol: 'tcp', FromPort: 1, ToPort: 65_535, ...everybody }),
      related: noLists,
    },
  ],
  's3-bucket-acl-not-publicly-readable': ['READ', 'READ_ACP', 'FULL_CONTROL'].map((permission) => ({
    item: { Name: 'invoices' },
    ...aclOf(permission),
  })),
  's3-bucket-acl-not-publicly-writable': ['WRITE', 'WRITE_ACP', 'FULL_CONTROL'].map(
    (permission) => ({ item: { Name: 'invoices' }, ...aclOf(permission) }),
  ),
  's3-bucket-not-public': [
    {
      item: { Name: 'invoices' },
      facts: {
        GetBucketAcl: { Owner: { ID: 'owner' }, Grants: [] },
        GetBucketPolicyStatus: { PolicyStatus: { IsPublic: true } },
        GetPublicAccessBlock: {
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            IgnorePublicAcls: true,
            BlockPublicPolicy: true,
            RestrictPublicBuckets: false,
          },
        },
      },
      related: { accountBlock: [] },
    },
  ],
  's3-bucket-default-encryption-enabled': [
    { item: { Name: 'invoices' }, facts: { GetBucketEncryption: undefined } },
    {
      item: { Name: 'invoices' },
      facts: { GetBucketEncryption: { ServerSideEncryptionConfiguration: { Rules: [{}] } } },
    },
  ],
  'iam-root-mfa-enabled': [
    {
      item: {
        SummaryMap: {
          AccountMFAEnabled: 0,
          AccountPasswordPresent: 1,
          AccountAccessKeysPresent: 0,
        },
      },
      related: { virtualMfaDevices: [] },
    },
  ],
  'iam-user-not-administrator': [
    {
      item: {
        AttachedManagedPolicies: [
          {
            PolicyName: 'AdministratorAccess',
            PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
          },
        ],
      },
    },
  ],
  'iam-user-inline-policies-not-admin': [
    {
      item: {
        AttachedManagedPolicies: [],
        UserPolicyList: [
          {
            PolicyName: 'all',
            PolicyDocument: encodeURIComponent(
              JSON.stringify({ Version: '2012-10-17', Statement: everything }),
            ),
          },
        ],
      },
      related: { boundary: [] },
    },
  ],
  'eks-cluster-endpoint-not-public': [
    {
      item: {
        resourcesVpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] },
      },
    },
  ],
  'ecs-task-definition-host-network-not-root': [undefined, 'root', '0', '0:0'].map((user) => ({
    item: { networkMode: 'host', containerDefinitions: [{ name: 'web', ...(user && { user }) }] },
  })),
};

const known = new Map<string, AnyCheck>(checks.map((check) => [check.id, check]));
const judge = (id: string, { item, facts = {}, related = {} }: Seen) => {
  const check = known.get(id);
  if (!check) throw new Error(`There is no check ${id}.`);
  const parameters = check.parameters?.parse({}) ?? {};
  const scope = { accountId: '123456789012', partition: 'aws' as const, region: 'us-east-1' };
  const now = new Date('2026-11-21T06:00:00Z');
  return check.evaluate({ item, facts, related, parameters, scope, now }).status;
};

it('each cause has an example here', () => {
  const named = new Set(checks.flatMap(({ impliedBy }) => impliedBy));

  expect(Object.keys(causes).sort()).toEqual([...named].sort());
});

const pairs = checks.flatMap(({ id, impliedBy }) => impliedBy.map((cause) => [cause, id] as const));

it.each(pairs)('where %s fails, so does %s', (cause, implied) => {
  const seen = causes[cause] ?? [];

  expect(seen.map((one) => judge(cause, one))).toEqual(seen.map(() => 'fail'));
  expect(seen.map((one) => judge(implied, one))).toEqual(seen.map(() => 'fail'));
});
