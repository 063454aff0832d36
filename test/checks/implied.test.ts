import { expect, it } from 'vitest';
import * as z from 'zod';
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
        status: 'ACTIVE',
        resourcesVpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] },
      },
    },
  ],
  'ecs-task-definition-host-network-not-root': [undefined, 'root', '0', '0:0'].map((user) => ({
    item: { networkMode: 'host', containerDefinitions: [{ name: 'web', ...(user && { user }) }] },
  })),
};

const known = new Map<string, AnyCheck>(checks.map((check) => [check.id, check]));
const checkNamed = (id: string) => {
  const check = known.get(id);
  if (!check) throw new Error(`There is no check ${id}.`);
  return check;
};
const scope = { accountId: '123456789012', partition: 'aws' as const, region: 'us-east-1' };
const judge = (id: string, { item, facts = {}, related = {} }: Seen, overrides: object = {}) => {
  const check = checkNamed(id);
  const { resource, appliesTo = () => true } = check;
  if (resource.select?.(item, scope) === false || !appliesTo(item)) return 'left out';
  const parameters = check.parameters?.parse(overrides) ?? {};
  const now = new Date('2026-11-21T06:00:00Z');
  return check.evaluate({ item, facts, related, parameters, scope, now }).status;
};

const PortList = z.object({
  minItems: z.int(),
  maxItems: z.int(),
  items: z.object({ minimum: z.int(), maximum: z.int() }),
});

/** The lowest ports that a tenant may name, as few as may be, and the highest, as many. */
function extremesOf(id: string): readonly object[] {
  const { parameters = z.object({}) } = checkNamed(id);
  const lists = Object.entries(z.toJSONSchema(parameters, { io: 'input' }).properties ?? {}).map(
    ([name, schema]) => ({ name, ...PortList.parse(schema) }),
  );
  const named = (portsOf: (list: z.infer<typeof PortList>) => readonly number[]) =>
    Object.fromEntries(lists.map((list) => [list.name, portsOf(list)]));
  return [
    named(({ minItems, items }) => Array.from({ length: minItems }, (_, at) => items.minimum + at)),
    named(({ items }) => [items.minimum]),
    named(({ maxItems, items }) => Array.from({ length: maxItems }, (_, at) => items.maximum - at)),
  ];
}

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

const withParameters = pairs.filter(([, implied]) => checkNamed(implied).parameters);

it('some that follow have parameters', () => expect(withParameters).not.toEqual([]));

it.each(withParameters)('where %s fails, so does %s, whatever a tenant sets', (cause, implied) => {
  const seen = (causes[cause] ?? []).flatMap((one) =>
    extremesOf(implied).map((overrides) => ({ ...overrides, is: judge(implied, one, overrides) })),
  );

  expect(seen.filter(({ is }) => is !== 'fail')).toEqual([]);
});

/** What checks leave out that follow from a cause. */
const leftOut: Readonly<Record<string, readonly Seen[]>> = {
  'ecs-task-definition-host-network-not-root': [
    {
      item: {
        networkMode: 'host',
        runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
        containerDefinitions: [{ name: 'web' }],
      },
    },
  ],
};

it.each(pairs.filter(([cause]) => leftOut[cause]))(
  '%s leaves out what %s leaves out',
  (cause, implied) => {
    const seen = leftOut[cause] ?? [];

    expect(seen.map((one) => judge(implied, one))).toEqual(seen.map(() => 'left out'));
    expect(seen.map((one) => judge(cause, one))).toEqual(seen.map(() => 'left out'));
  },
);
