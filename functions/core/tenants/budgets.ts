import type { TenantId, UserId } from '../ids.ts';
import { planLimits } from './plan-limits.ts';
import type { Tenant } from './tenant.ts';

/**
 * How often something may be done in one window of time. Windows are fixed: all that was done is forgotten when
 * the next one begins, so that who asks at the turn of two may do twice as much.
 */
export interface Budget {
  /** The name of the counter, for clients too; permanent. */
  readonly name: string;
  readonly most: number;
  /** The window. */
  readonly seconds: number;
  /** What is counted, and whose, in words. */
  readonly what: string;
}

/** Whose budget it is. Addresses stand in the table as hashes only, and outside of every tenant. */
export type BudgetOwner =
  | { readonly tenantId: TenantId }
  | { readonly userId: UserId }
  /** Where a request came from. */
  | { readonly network: string }
  /** Whom a request is about: an e-mail address, or what stands for it. */
  | { readonly mailbox: string };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * What one address, person or tenant may use of what all share. API Gateway limits each route for all callers
 * together (lib/constructs/api/rate-limits.ts); these keep one of them from using that up in Cognito, STS, Step
 * Functions, Scheduler and the mail. Each is far above what an honest user needs, and far below what all have.
 */
export const budgets = {
  /** An office of 200 people comes from one address, and signs in at nine. Cognito takes 120 a second of all. */
  signInsFromAddress: {
    name: 'sign-ins-from-address',
    most: 300,
    seconds: 15 * minute,
    what: 'sign-ins, confirmations, resets and changes of a name, password or second factor from one network address',
  },
  /** Cognito locks an account after five wrong passwords by itself, for up to 15 minutes. */
  signInsOfAccount: {
    name: 'sign-ins-of-account',
    most: 30,
    seconds: 15 * minute,
    what: 'sign-ins, confirmations and resets of one e-mail address, or changes of the name, password or second factor of one person,',
  },
  /** A client refreshes every 30 minutes; the same office has several. */
  refreshesFromAddress: {
    name: 'refreshes-from-address',
    most: 1_000,
    seconds: 15 * minute,
    what: 'refreshed or ended sign-ins from one network address',
  },
  /** Each sign-up is a mail to an address of the caller's choice, which our sender answers for. */
  mailsFromAddress: {
    name: 'mails-from-address',
    most: 50,
    seconds: hour,
    what: 'mails sent on behalf of one network address',
  },
  /** Who does not find the code asks again, and then looks into the spam folder. */
  mailsToAddress: {
    name: 'mails-to-address',
    most: 5,
    seconds: hour,
    what: 'mails to one e-mail address',
  },
  /** Each is an AdminGetUser: Cognito takes 120 a second of all. A page that shows who one is asks for it. */
  lookupsOfPerson: {
    name: 'lookups-of-person',
    most: 300,
    seconds: 15 * minute,
    what: 'questions of one person about who they or others are',
  },
  /** Each comes with a task that runs every day, and a schedule of its own. */
  tenantsOfPerson: {
    name: 'tenants-of-person',
    most: 30,
    seconds: day,
    what: 'tenants made by one person',
  },
  /** Each is shown to whom it names, in words of the inviter's choice. */
  invitations: {
    name: 'invitations',
    most: 100,
    seconds: day,
    what: 'invitations of one tenant',
  },
  /** Step Functions answers 15 a second of all; only what has had no row for a minute is asked for. */
  executionLookups: {
    name: 'execution-lookups',
    most: 30,
    seconds: minute,
    what: 'questions of one tenant about executions that are not planned yet',
  },
  /** StopExecution is as scarce as StartExecution. */
  stops: { name: 'stops', most: 30, seconds: minute, what: 'executions stopped by one tenant' },
  /** Each starts a function that works for up to 15 minutes. */
  erasures: { name: 'erasures', most: 30, seconds: minute, what: 'accounts deleted by one tenant' },
} as const satisfies Readonly<Record<string, Budget>>;

/** What a tenant's plan says of it. */
export const verificationsOf = (plan: Tenant['plan']): Budget => ({
  name: 'verifications',
  most: planLimits[plan].verificationsAnHour,
  seconds: hour,
  what: `verifications of a tenant of the plan ${plan}`,
});

export const taskChangesOf = (plan: Tenant['plan']): Budget => ({
  name: 'task-changes',
  most: planLimits[plan].taskChangesADay,
  seconds: day,
  what: `tasks made, changed or resumed by a tenant of the plan ${plan}`,
});

/** Runs that may be asked for: what the schedules come to is not touched. @param scheduledRuns In a day */
export const runsOf = (plan: Tenant['plan'], scheduledRuns: number): Budget => ({
  name: 'runs',
  most: planLimits[plan].runsADay - scheduledRuns,
  seconds: day,
  what: `executions on demand of a tenant of the plan ${plan} whose schedules come to ${scheduledRuns} a day`,
});

/** The window that a moment is in: when it began, and when the next one begins. */
export function windowOf({ seconds }: Budget, now: Date) {
  const length = seconds * 1000;
  const start = Math.floor(now.getTime() / length) * length;
  return { start: new Date(start), end: new Date(start + length) };
}

/** `15 minutes`, `1 hour`, `1 day`. */
export function windowInWords({ seconds }: Pick<Budget, 'seconds'>): string {
  const [unit, length] =
    seconds % day === 0 ? ['day', day] : seconds % hour === 0 ? ['hour', hour] : ['minute', minute];
  const count = seconds / Number(length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
