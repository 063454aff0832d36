import { ownError, type PlatformError } from '../errors.ts';
import type { IamAction } from '../resource.ts';
import { dataReads } from './data-reads.ts';

/**
 * What IAM takes by default, in characters without white space. A tenant can have more than ten managed
 * policies for a role, but only by asking AWS for it: nobody is to need that for us.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const roleQuotas = {
  managedPolicies: 10,
  managedPolicyCharacters: 6_144,
  /** The characters of all inline policies of a role together. */
  inlineCharacters: 10_240,
} as const;

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

/** What the tenant's role permits of its own: exactly these actions, as documents that IAM accepts. */
export function allowPolicies(actions: Iterable<IamAction>): readonly PolicyDocument[] {
  return pack(
    [...byService(actions)].map(([service, names]) => ({
      Sid: `Read${service.replace(/[^A-Za-z0-9]/g, '')}`,
      Effect: 'Allow',
      Action: names,
      Resource: '*', // list and describe calls rarely support resource-level permissions
    })),
  );
}

/** What the tenant's role refuses, whatever else is attached to it. */
export const denyPolicy: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'NeverReadData', Effect: 'Deny', Action: dataReads, Resource: '*' }],
};

/** All policies of one role. */
export interface RolePolicies {
  /** Documents of the managed policies that the role brings. */
  readonly own: readonly PolicyDocument[];
  /** ARNs of AWS's managed policies. */
  readonly attached: readonly string[];
  readonly inline: readonly PolicyDocument[];
}

/**
 * Throws a PlatformError for what no role can hold. Whoever adds a check has to see it, by a test, and not
 * the tenant who deploys the template.
 */
export function refuseOverQuota({ own, attached, inline }: RolePolicies): void {
  const count = own.length + attached.length;
  if (count > roleQuotas.managedPolicies) {
    throw overQuota(
      `needs ${count} managed policies, ${attached.length} of them AWS's; IAM attaches ${roleQuotas.managedPolicies} to a role`,
    );
  }
  const characters = inline.reduce((sum, document) => sum + lengthOf(document), 0);
  if (characters > roleQuotas.inlineCharacters) {
    throw overQuota(
      `has inline policies of ${characters} characters; IAM takes ${roleQuotas.inlineCharacters}`,
    );
  }
}

/** An error for whoever builds the platform, of what AWS would refuse a tenant. */
export const overQuota = (what: string): PlatformError =>
  ownError(
    'RoleTemplate',
    `The role in tenants' accounts ${what}. What to do then: docs/decisions/0051-what-a-role-may-hold.md.`,
  );

/** Unique actions by IAM service prefix, both in alphabetical order. */
export function byService(actions: Iterable<IamAction>): ReadonlyMap<string, readonly IamAction[]> {
  return Map.groupBy([...new Set(actions)].sort(), (action) =>
    action.slice(0, action.indexOf(':')),
  );
}

function pack(statements: readonly PolicyStatement[]): readonly PolicyDocument[] {
  const packed: PolicyDocument[] = [];
  for (const statement of statements.flatMap(fitting)) {
    const last = packed.at(-1);
    const joined = documentOf([...(last?.Statement ?? []), statement]);
    if (last && fits(joined)) packed[packed.length - 1] = joined;
    else packed.push(documentOf([statement]));
  }
  return packed;
}

/** A service with very many actions takes several statements. */
function fitting(statement: PolicyStatement): readonly PolicyStatement[] {
  if (fits(documentOf([statement]))) return [statement];
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

const fits = (document: PolicyDocument) => lengthOf(document) <= roleQuotas.managedPolicyCharacters;

// IAM counts characters without white space; there is none in these.
const lengthOf = (document: PolicyDocument) => JSON.stringify(document).length;
