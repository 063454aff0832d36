import { describe, expect, it } from 'vitest';
import { operations, roleActions } from '../../../functions/checks/manifest.ts';
import { allowPolicies, denyPolicy } from '../../../functions/core/accounts/role-policies.ts';
import { roleTemplate, trustPolicy } from '../../../functions/core/accounts/role-template.ts';
import type { IamAction } from '../../../functions/core/resource.ts';
import catalogue from '../../support/accounts/catalogue-actions.json' with { type: 'json' };

const operator = { accountId: '111122223333', stage: 'prod' };
const externalId = '0b8e4c1e-59a5-4c55-8c6c-0e4fd3b1a2f7';
const actions = operations().map(({ action }) => action);

/** What the checks to come will ask, besides those that are there. */
const planned: readonly IamAction[] = Object.values(catalogue).flat() as IamAction[]; // `service:Action`, all

const manyNames = (length: number): readonly IamAction[] =>
  Array.from(
    { length },
    (_, index): IamAction => `service${index % 40}:DescribeSomethingRatherLong${index}`,
  );
const manyActions = manyNames(600);

const sub = (resource: string) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:iam::${resource}` });

const resourcesOf = (own: Omit<Parameters<typeof roleTemplate>[0], 'operator'>) =>
  JSON.parse(roleTemplate({ operator, ...own })).Resources;

describe('the trust of the tenant role', () => {
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
    const Resources = resourcesOf({ actions });

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
    const Resources = resourcesOf({ actions: manyActions });
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
    const { Parameters: bare } = JSON.parse(roleTemplate({ operator, actions }));
    const { Parameters: filled } = JSON.parse(roleTemplate({ operator, actions, externalId }));

    expect(bare.ExternalId).not.toHaveProperty('Default');
    expect(filled.ExternalId).toMatchObject({ Default: externalId, MinLength: 36, MaxLength: 36 });
  });

  it('attaches nothing of AWS to a role that reads what the checks ask', () => {
    expect(resourcesOf({ actions }).Role.Properties).not.toHaveProperty('ManagedPolicyArns');
  });

  it("attaches AWS's policies of the partition to a role that reads any service, and takes nothing away", () => {
    const exact = resourcesOf({ actions });
    const { Role, ...policies } = resourcesOf({ actions, reads: 'any-service' });

    const { ManagedPolicyArns, ...others } = Role.Properties;
    expect(ManagedPolicyArns).toEqual([
      sub('aws:policy/SecurityAudit'),
      sub('aws:policy/job-function/ViewOnlyAccess'),
    ]);
    expect({ Role: { ...Role, Properties: others }, ...policies }).toEqual(exact);
  });
});

describe('what a role can hold', () => {
  it.each(['checks', 'any-service'] as const)(
    'is not filled by the checks that are there, nor by all that are planned: %s',
    (reads) => {
      const all = [...new Set([...roleActions(reads), ...planned])];
      const { Role, ...own } = resourcesOf({ actions: all, reads });
      const attached = Role.Properties.ManagedPolicyArns ?? [];

      expect(all.length).toBeGreaterThan(500);
      expect(Object.keys(own).length + attached.length).toBeLessThanOrEqual(7);
      expect(roleTemplate({ operator, actions: all, reads }).length).toBeLessThan(40_000);
    },
  );

  it('is refused by whoever builds the template, and not by AWS: too many policies', () => {
    const nine = manyNames(1_060);

    expect(allowPolicies(nine)).toHaveLength(9);
    expect(() => roleTemplate({ operator, actions: nine, reads: 'any-service' })).toThrow(
      /needs 11 managed policies, 2 of them AWS's; IAM attaches 10/,
    );
  });

  it('is refused by whoever builds the template, and not by AWS: too long a template', () => {
    expect(() => roleTemplate({ operator, actions: manyNames(1_060) })).toThrow(
      /CloudFormation takes 51200/,
    );
  });
});
