import * as z from 'zod';
import {
  AuthenticationError,
  type AwsCallError,
  type DenialSource,
  denialSources,
  errorCategories,
  type PermissionError,
} from '../errors.ts';
import { listed, shortened } from '../text.ts';
import type { AccountState } from './account.ts';

/** In the order in which they are made; each but the first three only if those before passed. */
const verificationChecks = [
  'no-external-id',
  'wrong-external-id',
  'external-id',
  'identity',
  'regions',
  'permissions',
] as const;

const VerificationCheck = z.object({
  name: z.enum(verificationChecks),
  passed: z.boolean(),
  detail: z.string().meta({ description: 'What was found, and what to do about it.' }),
  category: z.enum(errorCategories).exactOptional().meta({
    description: 'Present if the question itself failed, so that nobody can tell.',
  }),
});
export type VerificationCheck = z.infer<typeof VerificationCheck>;

/** An action that the role does not permit. */
export const MissingPermission = z.object({
  action: z.string(),
  deniedBy: z.enum(denialSources).exactOptional().meta({
    description: 'The kind of policy that says no, or does not say yes.',
  }),
  regions: z.array(z.string()).readonly().exactOptional().meta({
    description: 'Where it is denied, if not everywhere.',
  }),
  conditionKeys: z.array(z.string()).readonly().exactOptional().meta({
    description:
      'Conditions that only a real call decides: with them it may be permitted after all.',
  }),
});
export type MissingPermission = z.infer<typeof MissingPermission>;

/** What was found when an account was verified. */
export const Verification = z.object({
  at: z.iso.datetime(),
  checks: z.array(VerificationCheck).readonly(),
  missing: z.array(MissingPermission).readonly(),
  permissionsKnown: z.boolean().meta({
    description: 'Whether `missing` is all that is missing. False if nobody could tell.',
  }),
  disabledRegions: z.array(z.string()).readonly().meta({
    description: 'Chosen regions that the account has switched off.',
  }),
});
export type Verification = z.infer<typeof Verification>;

/** What came of trying to enter an account. Only AWS's AccessDenied is a refusal. */
export type Entry = 'entered' | 'refused' | AwsCallError;

/** What AWS says about the permissions of a role. */
export interface Simulation {
  readonly missing: readonly MissingPermission[];
  /** Conditions on which permitted actions depend, and that only a real call decides. */
  readonly conditionKeys: readonly string[];
}

/** What AWS answered. What is absent was not asked. */
export interface VerificationAnswers {
  readonly withoutExternalId: Entry;
  readonly wrongExternalId: Entry;
  readonly externalId: Entry;
  readonly identity?: 'confirmed' | AwsCallError;
  /** Of the chosen regions, those that are off. */
  readonly disabledRegions?: readonly string[] | AwsCallError;
  readonly permissions?: Simulation | AwsCallError;
}

export interface Verified {
  readonly verification: Verification;
  readonly state: AccountState;
  readonly reason?: string;
  /** Whether the account can be entered as it should be. */
  readonly isEntered: boolean;
}

/** Whether the role lets in who should get in, and nobody else: only then is more asked. */
export const isEntered = (
  answers: Pick<VerificationAnswers, 'withoutExternalId' | 'wrongExternalId' | 'externalId'>,
) =>
  answers.withoutExternalId === 'refused' &&
  answers.wrongExternalId === 'refused' &&
  answers.externalId === 'entered';

/** What an account is after AWS answered this. */
export function judgeVerification(
  before: AccountState,
  answers: VerificationAnswers,
  at: Date,
): Verified {
  const checks = [
    refusedEntry('no-external-id', answers.withoutExternalId),
    refusedEntry('wrong-external-id', answers.wrongExternalId),
    grantedEntry(answers.externalId),
    identityCheck(answers.identity),
    regionsCheck(answers.disabledRegions),
    permissionsCheck(answers.permissions),
  ];
  const { permissions, disabledRegions } = answers;
  const verification: Verification = {
    at: at.toISOString(),
    checks,
    missing: missingOf(permissions),
    permissionsKnown: permissions !== undefined && !(permissions instanceof Error),
    disabledRegions: listOf(disabledRegions),
  };
  const state = stateOf(before, answers, checks);
  const failed = checks.filter(({ passed, detail }) => !passed && detail !== notAsked);
  const reason = [...new Set(failed.map(({ detail }) => detail))].join(' ');
  return {
    verification,
    state,
    ...(reason && { reason: shortened(reason) }),
    isEntered: state === 'connected' || state === 'degraded' ? isEntered(answers) : false,
  };
}

const notAsked = 'Not asked, because the role did not let in who it should, or let in others.';

function stateOf(
  before: AccountState,
  answers: VerificationAnswers,
  checks: readonly VerificationCheck[],
): AccountState {
  const shut = before === 'pending' ? 'pending' : 'broken';
  if ([answers.withoutExternalId, answers.wrongExternalId].includes('entered')) return shut;
  // Nobody can tell: what was known of the account stands, and the reason says so.
  if (checks.some(({ category }) => category !== undefined && category !== 'permission')) {
    return before;
  }
  if (answers.externalId === 'refused' || answers.identity !== 'confirmed') return shut;
  return checks.every(({ passed }) => passed) ? 'connected' : 'degraded';
}

function refusedEntry(
  name: 'no-external-id' | 'wrong-external-id',
  entry: Entry,
): VerificationCheck {
  const how = name === 'no-external-id' ? 'without an external ID' : 'with a wrong external ID';
  if (entry === 'refused') return { name, passed: true, detail: `AWS refused us ${how}.` };
  if (entry !== 'entered') return unknown(name, entry);
  return {
    name,
    passed: false,
    detail: `The role lets us in ${how}, so it may let in others in our name. Deploy the template again, or demand sts:ExternalId in the role's trust policy.`,
  };
}

/**
 * When a role was deployed is known to who did it, and not to us: so a refusal always says that IAM
 * takes its time.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency
 */
function grantedEntry(entry: Entry): VerificationCheck {
  const name = 'external-id';
  if (entry === 'entered') return { name, passed: true, detail: 'The role lets us in.' };
  if (entry !== 'refused') return unknown(name, entry);
  return {
    name,
    passed: false,
    detail:
      'AWS refused us with the right external ID: the role does not exist, does not trust us, or wants another external ID. Deploy the template of this account. If you have only just done so, try again in a minute or two: a new role is not known everywhere in AWS at once.',
  };
}

function identityCheck(identity: VerificationAnswers['identity']): VerificationCheck {
  const name = 'identity';
  if (identity === undefined) return { name, passed: false, detail: notAsked };
  if (identity === 'confirmed') {
    return { name, passed: true, detail: 'The role leads to this account.' };
  }
  // AWS answered, with another account.
  const isAnswer = identity instanceof AuthenticationError && !identity.context.awsCode;
  return isAnswer ? { name, passed: false, detail: identity.message } : unknown(name, identity);
}

function regionsCheck(disabled: VerificationAnswers['disabledRegions']): VerificationCheck {
  const name = 'regions';
  if (disabled === undefined) return { name, passed: false, detail: notAsked };
  if (disabled instanceof Error) {
    return isDenied(disabled)
      ? {
          name,
          passed: false,
          detail: 'ec2:DescribeRegions is denied, so nobody can tell which regions are on.',
          category: disabled.category,
        }
      : unknown(name, disabled);
  }
  if (disabled.length === 0) return { name, passed: true, detail: 'All chosen regions are on.' };
  return {
    name,
    passed: false,
    detail: `Chosen, but switched off in the account: ${disabled.join(', ')}. Enable them, or choose others.`,
  };
}

function permissionsCheck(permissions: VerificationAnswers['permissions']): VerificationCheck {
  const name = 'permissions';
  if (permissions === undefined) return { name, passed: false, detail: notAsked };
  if (permissions instanceof Error) {
    return isDenied(permissions)
      ? {
          name,
          passed: false,
          detail: `${simulation} is missing, so nobody can tell which other permissions are. Deploy the template again.`,
          category: permissions.category,
        }
      : unknown(name, permissions);
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

/** Where that would change nothing. */
const cures: { readonly [Source in DenialSource]?: string } = {
  scp: 'a service control policy of your organisation denies this, and has to be changed there.',
  boundary: "the role's permissions boundary denies this, and has to be changed.",
};

const actionsOf = (missing: readonly MissingPermission[]) =>
  listed(missing.map(({ action }) => action));

/** The action without which no other can be judged. */
const simulation = 'iam:SimulatePrincipalPolicy';

function missingOf(permissions: VerificationAnswers['permissions']): readonly MissingPermission[] {
  if (permissions === undefined) return [];
  if (!(permissions instanceof Error)) return permissions.missing;
  if (!isDenied(permissions)) return [];
  const { deniedBy } = permissions.context;
  return [{ action: simulation, ...(deniedBy && { deniedBy }) }];
}

const listOf = (disabled: VerificationAnswers['disabledRegions']) =>
  disabled === undefined || disabled instanceof Error ? [] : disabled;

const isDenied = (error: AwsCallError): error is PermissionError => error.category === 'permission';

const unknown = (name: VerificationCheck['name'], error: AwsCallError): VerificationCheck => ({
  name,
  passed: false,
  detail: shortened(`The verification could not be completed: ${error.message}`),
  category: error.category,
});
