import type { Partition } from '../ids.ts';
import type { IamAction } from '../resource.ts';
import {
  allowPolicies,
  denyPolicy,
  overQuota,
  type PolicyDocument,
  refuseOverQuota,
} from './role-policies.ts';
import { managedPolicyArns, type RoleReads } from './role-reads.ts';

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

/** What a template of the role is made of. */
export interface RoleRequest {
  readonly operator: Operator;
  /** What the checks ask, and whoever verifies the role. */
  readonly actions: Iterable<IamAction>;
  /** @default 'checks' */
  readonly reads?: RoleReads;
  /** Becomes the default of the template's parameter. @default the tenant fills it in */
  readonly externalId?: string;
}

/**
 * What a template may have if it is given to CloudFormation as it is, without a bucket in between, in bytes.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
const longestTemplate = 51_200;

/**
 * The CloudFormation template that a tenant deploys, as JSON. Throws a PlatformError for a role that AWS
 * would refuse.
 *
 * The exact policies for the checks stand in it whatever the role may read besides: what AWS's managed
 * policies permit is AWS's to change, and not the same in every partition.
 */
export function roleTemplate(request: RoleRequest): string {
  const { reads = 'checks', externalId } = request;
  const own = allowPolicies(request.actions);
  const attached = managedPolicyArns(reads, `\${AWS::Partition}`);
  refuseOverQuota({ own, attached, inline: [denyPolicy] });
  const template = JSON.stringify({
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
    Resources: { Role: roleOf(request.operator, attached), ...policiesOf(own) },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  });
  // All of it is ASCII: as many characters as bytes.
  const { length } = template;
  if (length <= longestTemplate) return template;
  throw overQuota(`needs a template of ${length} bytes; CloudFormation takes ${longestTemplate}`);
}

const roleOf = (operator: Operator, attached: readonly string[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: tenantRoleName(operator),
    Description: 'Assumed by Roundsman for its daily, read-only checks.',
    MaxSessionDuration: 3600,
    AssumeRolePolicyDocument: trustDocument(operator, { Ref: 'ExternalId' }, (resource) => ({
      'Fn::Sub': `arn:\${AWS::Partition}:iam::${resource}`,
    })),
    ...(attached.length > 0 && {
      ManagedPolicyArns: attached.map((arn) => ({ 'Fn::Sub': arn })),
    }),
    Policies: [{ PolicyName: 'never-read-data', PolicyDocument: denyPolicy }],
  },
});

const policiesOf = (documents: readonly PolicyDocument[]) =>
  Object.fromEntries(
    documents.map((document, index) => [
      `Read${index + 1}`,
      {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: {
          Description: 'Exactly the configuration reads that the checks make.',
          Roles: [{ Ref: 'Role' }],
          PolicyDocument: document,
        },
      },
    ]),
  );

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
