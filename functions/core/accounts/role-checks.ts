import type { AwsCallError, DenialSource } from '../errors.ts';
import { listed } from '../text.ts';
import { managedPolicyName } from './role-reads.ts';
import {
  isDenied,
  type MissingPermission,
  notAsked,
  unknown,
  type VerificationCheck,
} from './verification-check.ts';

/** What AWS says about the permissions of a role. */
export interface Simulation {
  readonly missing: readonly MissingPermission[];
  /** Conditions on which permitted actions depend, and that only a real call decides. */
  readonly conditionKeys: readonly string[];
}

/** What AWS says about a role that reads any service, or that it failed to say it. */
export interface AnyServiceAnswers {
  /** ARNs of AWS's managed policies that should be attached to the role, and are not. */
  readonly missingManagedPolicies: readonly string[] | AwsCallError;
  /** Data reads that the role does not deny. */
  readonly missingDenials: readonly string[] | AwsCallError;
}

/** Whether the role permits what the checks ask. */
export function permissionsCheck(
  permissions: Simulation | AwsCallError | undefined,
): VerificationCheck {
  const name = 'permissions';
  if (permissions === undefined) return { name, passed: false, detail: notAsked };
  if (permissions instanceof Error) {
    const what = `${simulation} is missing, so nobody can tell which other permissions are`;
    return untold(name, permissions, `${what}. Deploy the template again.`);
  }
  const { missing, conditionKeys } = permissions;
  if (missing.length === 0) {
    const unless =
      conditionKeys.length > 0
        ? `, as far as conditions on ${conditionKeys.join(', ')} let AWS tell beforehand`
        : '';
    return { name, passed: true, detail: `The role permits all that the checks ask${unless}.` };
  }
  const byCure = Map.groupBy(missing, ({ deniedBy = 'unspecified' }) => cures[deniedBy] ?? ownCure);
  const named = [...byCure].map(([cure, of]) => `${actionsOf(of)}: ${cure}`);
  return {
    name,
    passed: false,
    detail: `Missing permissions (${missing.length}): ${named.join(' ')}`,
  };
}

const ownCure = 'deploy the template again.';

/** The cures of denials that deploying the template again would not change. */
const cures: { readonly [Source in DenialSource]?: string } = {
  scp: 'a service control policy of your organisation denies this, and has to be changed there.',
  boundary: "the role's permissions boundary denies this, and has to be changed.",
};

const actionsOf = (missing: readonly MissingPermission[]) =>
  listed(missing.map(({ action }) => action));

/** The action without which no other can be judged. */
const simulation = 'iam:SimulatePrincipalPolicy';

/** Which permissions the role lacks, as far as AWS says it. */
export function missingOf(
  permissions: Simulation | AwsCallError | undefined,
): readonly MissingPermission[] {
  if (permissions === undefined) return [];
  if (!(permissions instanceof Error)) return permissions.missing;
  if (!isDenied(permissions)) return [];
  const { deniedBy } = permissions.context;
  return [{ action: simulation, ...(deniedBy && { deniedBy }) }];
}

/** Whether AWS's managed policies are attached to a role that reads any service. */
export function managedPoliciesCheck(
  missing: AnyServiceAnswers['missingManagedPolicies'] | undefined,
): VerificationCheck {
  const name = 'managed-policies';
  if (missing === undefined) return { name, passed: false, detail: notAsked };
  if (missing instanceof Error) {
    const what =
      'iam:ListAttachedRolePolicies is missing, so nobody can tell which managed policies';
    return untold(name, missing, `${what} are attached. Deploy the template again.`);
  }
  if (missing.length === 0) {
    return { name, passed: true, detail: "AWS's managed policies are attached." };
  }
  return {
    name,
    passed: false,
    detail: `Not attached to the role (${missing.length}): ${listed(missing.map(managedPolicyName))}: ${ownCure} Or choose that the role reads what the checks ask alone.`,
  };
}

/** Whether a role that reads any service denies data reads, as our template does. */
export function denialsCheck(
  missing: AnyServiceAnswers['missingDenials'] | undefined,
): VerificationCheck {
  const name = 'denials';
  if (missing === undefined) return { name, passed: false, detail: notAsked };
  if (missing instanceof Error) {
    const what = `${simulation} is missing, so nobody can tell whether the role denies data reads`;
    return untold(name, missing, `${what}. Deploy the template again.`);
  }
  if (missing.length === 0) {
    return { name, passed: true, detail: 'The role denies that data is read.' };
  }
  return {
    name,
    passed: false,
    detail: `Data reads that the role does not deny (${missing.length}): ${listed(missing)}: ${ownCure}`,
  };
}

const untold = (
  name: VerificationCheck['name'],
  error: AwsCallError,
  detail: string,
): VerificationCheck =>
  isDenied(error)
    ? { name, passed: false, detail, category: error.category }
    : unknown(name, error);
