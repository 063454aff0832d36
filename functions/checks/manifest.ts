import type { RoleReads } from '../core/accounts/role-reads.ts';
import { type AnyCheck, callsOf, type ResolvedCall } from '../core/check.ts';
import type { IamAction } from '../core/resource.ts';
import { checks } from './registry.generated.ts';

/** One AWS operation that the platform calls in a tenant's account, and why it is allowed to. */
export interface Operation {
  /** The SDK client that makes the call: `s3control`. */
  readonly api: string;
  readonly operation: string;
  readonly action: IamAction;
  /** Ids of the checks that would be `error` without this permission. Empty: the platform itself. */
  readonly usedBy: readonly string[];
}

/** Which of the account's regions are enabled. */
const describeRegions: Operation = {
  api: 'ec2',
  operation: 'DescribeRegions',
  action: 'ec2:DescribeRegions',
  usedBy: [],
};

/** Which of all these the role permits: only who verifies the account asks that. */
const simulatePrincipalPolicy: Operation = {
  api: 'iam',
  operation: 'SimulatePrincipalPolicy',
  action: 'iam:SimulatePrincipalPolicy',
  usedBy: [],
};

/** Which managed policies the role has: only of a role that is to read any service. */
const listAttachedRolePolicies: Operation = {
  api: 'iam',
  operation: 'ListAttachedRolePolicies',
  action: 'iam:ListAttachedRolePolicies',
  usedBy: [],
};

/** What the platform calls on its own behalf when it verifies an account. */
const verificationOperations: readonly Operation[] = [describeRegions, simulatePrincipalPolicy];

/**
 * Every operation that the checks and the platform itself may call, by IAM action.
 *
 * @param from The checks to permit. @default all
 */
export const operations = (from: readonly AnyCheck[] = checks): readonly Operation[] =>
  collect(verificationOperations, from);

/**
 * Every action that the exact policies of a tenant's role name, by what the role is to read.
 *
 * @param from The checks to permit. @default all
 */
export function roleActions(
  reads: RoleReads,
  from: readonly AnyCheck[] = checks,
): readonly IamAction[] {
  const own = { checks: [], 'any-service': [listAttachedRolePolicies] }[reads];
  return collect([...verificationOperations, ...own], from).map(({ action }) => action);
}

/** What a run of these checks calls. */
export const runOperations = (from: readonly AnyCheck[]): readonly Operation[] =>
  collect([describeRegions], from);

function collect(own: readonly Operation[], from: readonly AnyCheck[]): readonly Operation[] {
  const found = new Map(own.map((known) => [keyOf(known), known]));
  for (const check of from) {
    for (const call of callsOf(check).flatMap(byAction)) {
      const usedBy = new Set([...(found.get(keyOf(call))?.usedBy ?? []), check.id]);
      found.set(keyOf(call), { ...call, usedBy: [...usedBy] });
    }
  }
  return [...found.values()].sort((a, b) => compare(a.action, b.action) || compare(a.api, b.api));
}

/** A call that needs several actions, once by each. */
const byAction = ({ also = [], ...call }: ResolvedCall): readonly Omit<Operation, 'usedBy'>[] =>
  [call.action, ...also].map((action) => ({ ...call, action }));

// One operation may need different actions for different resources, hence all three.
const keyOf = ({ api, operation, action }: Omit<Operation, 'usedBy'>) =>
  `${api}:${operation}:${action}`;

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
