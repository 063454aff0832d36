import * as z from 'zod';
import { AuthenticationError, type AwsCallError } from '../errors.ts';
import { shortened } from '../text.ts';
import type { Account, AccountState } from './account.ts';
import {
  type AnyServiceAnswers,
  denialsCheck,
  managedPoliciesCheck,
  missingOf,
  permissionsCheck,
  type Simulation,
} from './role-checks.ts';
import {
  isDenied,
  MissingPermission,
  notAsked,
  unknown,
  VerificationCheck,
} from './verification-check.ts';

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
  missingManagedPolicies: z.array(z.string()).readonly().exactOptional().meta({
    description:
      "ARNs of AWS's managed policies that are not attached. Absent if the role is to read what the checks ask alone, or nobody could tell.",
  }),
  missingDenials: z.array(z.string()).readonly().exactOptional().meta({
    description:
      'Data reads that the role does not deny. Absent if the role is to read what the checks ask alone, or nobody could tell.',
  }),
});
export type Verification = z.infer<typeof Verification>;

/** What came of trying to enter an account. Only AWS's AccessDenied is a refusal. */
export type Entry = 'entered' | 'refused' | AwsCallError;

/** What AWS answered. What is absent was not asked. */
export interface VerificationAnswers {
  readonly withoutExternalId: Entry;
  readonly wrongExternalId: Entry;
  readonly externalId: Entry;
  readonly identity?: 'confirmed' | AwsCallError;
  /** The chosen regions that are off. */
  readonly disabledRegions?: readonly string[] | AwsCallError;
  readonly permissions?: Simulation | AwsCallError;
  /** Asked of a role alone that is to read any service. */
  readonly anyService?: AnyServiceAnswers;
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

/** What an account is after AWS answered this. @param before What it was, and what its role should read. */
export function judgeVerification(
  before: Pick<Account, 'state' | 'reads'>,
  answers: VerificationAnswers,
  at: Date,
): Verified {
  const { permissions, disabledRegions, anyService } = answers;
  const ofAnyService = [
    managedPoliciesCheck(anyService?.missingManagedPolicies),
    denialsCheck(anyService?.missingDenials),
  ];
  const checks = [
    refusedEntry('no-external-id', answers.withoutExternalId),
    refusedEntry('wrong-external-id', answers.wrongExternalId),
    grantedEntry(answers.externalId),
    identityCheck(answers.identity),
    regionsCheck(answers.disabledRegions),
    permissionsCheck(answers.permissions),
    ...(before.reads === 'any-service' ? ofAnyService : []),
  ];
  const verification: Verification = {
    at: at.toISOString(),
    checks,
    missing: missingOf(permissions),
    permissionsKnown: permissions !== undefined && !(permissions instanceof Error),
    disabledRegions: listOf(disabledRegions),
    ...(anyService && toldOf(anyService)),
  };
  const state = stateOf(before.state, answers, checks);
  const failed = checks.filter(({ passed, detail }) => !passed && detail !== notAsked);
  const reason = [...new Set(failed.map(({ detail }) => detail))].join(' ');
  return {
    verification,
    state,
    ...(reason && { reason: shortened(reason) }),
    isEntered: state === 'connected' || state === 'degraded' ? isEntered(answers) : false,
  };
}

/** What AWS said, without what it failed to say. */
const toldOf = ({ missingManagedPolicies, missingDenials }: AnyServiceAnswers) => ({
  ...(!(missingManagedPolicies instanceof Error) && { missingManagedPolicies }),
  ...(!(missingDenials instanceof Error) && { missingDenials }),
});

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
 * What AWS's answer to the right external ID says. When a role was deployed is known to who did it, and not to us: so a
 * refusal always says that IAM takes its time.
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

const listOf = (disabled: VerificationAnswers['disabledRegions']) =>
  disabled === undefined || disabled instanceof Error ? [] : disabled;
