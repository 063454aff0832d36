import { describe, expect, it } from 'vitest';
import { operations } from '../../../functions/checks/manifest.ts';
import { dataReads } from '../../../functions/core/accounts/data-reads.ts';
import {
  allowPolicies,
  denyPolicy,
  roleTemplate,
  trustPolicy,
} from '../../../functions/core/accounts/role-template.ts';
import type { IamAction } from '../../../functions/core/resource.ts';

const operator = { accountId: '111122223333', stage: 'prod' };
const externalId = '0b8e4c1e-59a5-4c55-8c6c-0e4fd3b1a2f7';
const actions = operations().map(({ action }) => action);

const manyActions: readonly IamAction[] = Array.from(
  { length: 600 },
  (_, index) => `service${index % 40}:DescribeSomethingRatherLong${index}` as const,
);

const sub = (resource: string) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:iam::${resource}` });

const permitted = (policies: ReturnType<typeof allowPolicies>) =>
  policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));

describe('the tenant role', () => {
  it('permits the actions of the manifest, and nothing else', () => {
    expect(permitted(allowPolicies(actions)).sort()).toEqual([...new Set(actions)].sort());
  });

  it.each([
    ['600 actions of 40 services', manyActions],
    [
      '400 actions of one service',
      Array.from({ length: 400 }, (_, index): IamAction => `ec2:DescribeSomethingLong${index}`),
    ],
  ])('spreads %s over policies that IAM accepts', (_, many) => {
    const policies = allowPolicies(many);

    expect(permitted(policies).sort()).toEqual([...many].sort());
    expect(policies.length).toBeLessThanOrEqual(10);
    for (const policy of policies) {
      expect(JSON.stringify(policy).length).toBeLessThanOrEqual(6_144);
      const sids = policy.Statement.map(({ Sid }) => Sid);
      expect(new Set(sids).size).toBe(sids.length);
      for (const sid of sids) expect(sid).toMatch(/^[A-Za-z0-9]+$/);
    }
  });

  it('refuses a set of actions that ten policies cannot hold', () => {
    const tooMany = Array.from(
      { length: 2_000 },
      (_, index): IamAction => `service${index % 40}:DescribeSomethingRatherLong${index}`,
    );
    expect(() => allowPolicies(tooMany)).toThrow(/IAM attaches 10/);
  });

  it('refuses every data read, within what a role can hold inline', () => {
    expect(denyPolicy.Statement).toEqual([
      { Sid: 'NeverReadData', Effect: 'Deny', Action: dataReads, Resource: '*' },
    ]);
    expect(JSON.stringify(denyPolicy).length).toBeLessThanOrEqual(10_240);
  });

  it('is assumed only by two roles of the operator, with the external id', () => {
    expect(trustPolicy(operator, 'aws-us-gov', externalId)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws-us-gov:iam::111122223333:root' },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'sts:ExternalId': externalId },
            ArnEquals: {
              'aws:PrincipalArn': [
                'arn:aws-us-gov:iam::111122223333:role/roundsman-prod-run-shard',
                'arn:aws-us-gov:iam::111122223333:role/roundsman-prod-verify',
              ],
            },
          },
        },
      ],
    });
  });
});

describe('the CloudFormation template', () => {
  it('makes the role under its fixed name, with the same trust in every partition', () => {
    const { Resources } = JSON.parse(roleTemplate(operator, actions));

    expect(Resources.Role.Properties.RoleName).toBe('roundsman-prod-111122223333-checks');
    expect(Resources.Role.Properties.AssumeRolePolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { AWS: sub('111122223333:root') },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } },
          ArnEquals: {
            'aws:PrincipalArn': [
              sub('111122223333:role/roundsman-prod-run-shard'),
              sub('111122223333:role/roundsman-prod-verify'),
            ],
          },
        },
      },
    ]);
  });

  it('attaches every allowing policy to the role, and carries the denials inside it', () => {
    const { Resources } = JSON.parse(roleTemplate(operator, manyActions));
    const { Role, ...policies } = Resources;

    const documents = Object.values<{ Properties: { Roles: unknown; PolicyDocument: unknown } }>(
      policies,
    ).map(({ Properties }) => Properties);
    expect(documents.map(({ PolicyDocument }) => PolicyDocument)).toEqual(
      allowPolicies(manyActions),
    );
    for (const { Roles } of documents) expect(Roles).toEqual([{ Ref: 'Role' }]);
    expect(Role.Properties.Policies).toEqual([
      { PolicyName: 'never-read-data', PolicyDocument: denyPolicy },
    ]);
  });

  it('carries an external id only when it is given one, and takes no other size', () => {
    const { Parameters: bare } = JSON.parse(roleTemplate(operator, actions));
    const { Parameters: filled } = JSON.parse(roleTemplate(operator, actions, externalId));

    expect(bare.ExternalId).not.toHaveProperty('Default');
    expect(filled.ExternalId).toMatchObject({ Default: externalId, MinLength: 36, MaxLength: 36 });
  });

  it('stays within what CloudFormation takes as a body', () => {
    expect(roleTemplate(operator, manyActions).length).toBeLessThanOrEqual(51_200);
  });
});
