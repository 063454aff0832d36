import type { Partition } from '../ids.ts';
import type { IamAction } from '../resource.ts';
import { dataReads } from './data-reads.ts';

/** Quotas of https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const maxManagedPolicyLength = 6_144;
const maxManagedPolicies = 10;

export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: '*';
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

/** Who may assume the tenant's role. */
export interface Operator {
  readonly accountId: string;
  /** The stage that the platform is deployed as. */
  readonly stage: string;
}

/**
 * The role's name in every tenant's account: fixed, so that its ARN never comes from a client. It holds
 * the operator's account, so that one tenant's account can be connected to two platforms of one stage name.
 */
export const tenantRoleName = ({ stage, accountId }: Operator) =>
  `roundsman-${stage}-${accountId}-checks`;

/** The only two roles of the operator that a tenant's role trusts. Their names are a contract. */
export const operatorRoleNames = (stage: string) => ({
  runShard: `roundsman-${stage}-run-shard`,
  verify: `roundsman-${stage}-verify`,
});

/** The trust policy of a tenant's role, for whoever makes the role by IAM calls. */
export function trustPolicy(operator: Operator, partition: Partition, externalId: string): object {
  return trustDocument(operator, externalId, (resource) => `arn:${partition}:iam::${resource}`);
}

/** What the tenant's role permits: exactly these actions, as documents that IAM accepts. */
export function allowPolicies(actions: Iterable<IamAction>): readonly PolicyDocument[] {
  const policies = pack(
    [...byService(actions)].map(([service, names]) => ({
      Sid: `Read${service.replace(/[^A-Za-z0-9]/g, '')}`,
      Effect: 'Allow',
      Action: names,
      Resource: '*', // list and describe calls rarely support resource-level permissions
    })),
  );
  if (policies.length > maxManagedPolicies) {
    throw new Error(
      `The actions fill ${policies.length} policies; IAM attaches ${maxManagedPolicies} to a role.`,
    );
  }
  return policies;
}

/** What the tenant's role refuses, whatever else is attached to it. */
export const denyPolicy: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'NeverReadData', Effect: 'Deny', Action: dataReads, Resource: '*' }],
};

/** Unique actions by IAM service prefix, both in alphabetical order. */
export function byService(actions: Iterable<IamAction>): ReadonlyMap<string, readonly IamAction[]> {
  return Map.groupBy([...new Set(actions)].sort(), (action) =>
    action.slice(0, action.indexOf(':')),
  );
}

/**
 * The CloudFormation template that a tenant deploys, as JSON.
 *
 * @param externalId Becomes the default of the template's parameter. @default the tenant fills it in
 */
export function roleTemplate(
  operator: Operator,
  actions: Iterable<IamAction>,
  externalId?: string,
): string {
  const policies = allowPolicies(actions).map((document, index) => [
    `Read${index + 1}`,
    {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: {
        Description: 'Exactly the configuration reads that the checks make.',
        Roles: [{ Ref: 'Role' }],
        PolicyDocument: document,
      },
    },
  ]);
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Lets Roundsman read the configuration of this account, and none of its data.',
    Parameters: {
      ExternalId: {
        Type: 'String',
        MinLength: 36,
        MaxLength: 36,
        Description: 'Made by Roundsman for this account. Do not change it.',
        ...(externalId !== undefined && { Default: externalId }),
      },
    },
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: tenantRoleName(operator),
          Description: 'Assumed by Roundsman for its daily, read-only checks.',
          MaxSessionDuration: 3600,
          AssumeRolePolicyDocument: trustDocument(operator, { Ref: 'ExternalId' }, (resource) => ({
            'Fn::Sub': `arn:\${AWS::Partition}:iam::${resource}`,
          })),
          Policies: [{ PolicyName: 'never-read-data', PolicyDocument: denyPolicy }],
        },
      },
      ...Object.fromEntries(policies),
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  };
  return JSON.stringify(template);
}

/**
 * The principal is the account's root, not the role: a role named in a trust policy is stored by
 * its unique id and no longer matches when it is made anew.
 */
function trustDocument(
  { accountId, stage }: Operator,
  externalId: unknown,
  arn: (resource: string) => unknown,
): object {
  const { runShard, verify } = operatorRoleNames(stage);
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: arn(`${accountId}:root`) },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'sts:ExternalId': externalId },
          ArnEquals: {
            'aws:PrincipalArn': [runShard, verify].map((name) => arn(`${accountId}:role/${name}`)),
          },
        },
      },
    ],
  };
}

function pack(statements: readonly PolicyStatement[]): readonly PolicyDocument[] {
  const packed: PolicyDocument[] = [];
  for (const statement of statements.flatMap(fitting)) {
    const last = packed.at(-1);
    const joined = documentOf([...(last?.Statement ?? []), statement]);
    if (last && lengthOf(joined) <= maxManagedPolicyLength) packed[packed.length - 1] = joined;
    else packed.push(documentOf([statement]));
  }
  return packed;
}

/** A service with very many actions takes several statements. */
function fitting(statement: PolicyStatement): readonly PolicyStatement[] {
  if (lengthOf(documentOf([statement])) <= maxManagedPolicyLength) return [statement];
  const middle = Math.ceil(statement.Action.length / 2);
  const { Sid: sid } = statement;
  return [
    { ...statement, Sid: `${sid}A`, Action: statement.Action.slice(0, middle) },
    { ...statement, Sid: `${sid}B`, Action: statement.Action.slice(middle) },
  ].flatMap(fitting);
}

const documentOf = (statements: readonly PolicyStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
});

// IAM counts characters without white space; there is none in these.
const lengthOf = (document: PolicyDocument) => JSON.stringify(document).length;
