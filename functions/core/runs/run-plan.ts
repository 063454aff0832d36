import type { Account } from '../accounts/account.ts';
import { sessionPolicyCharacters } from '../accounts/session-policy.ts';
import { type AnyCheck, callsOf } from '../check.ts';
import { AuthenticationError, type AwsCallError, ownError } from '../errors.ts';
import type { AccountId } from '../ids.ts';
import { selectChecks } from '../tasks/check-selection.ts';
import type { Task } from '../tasks/task.ts';
import type { Tenant } from '../tenants/tenant.ts';
import type { ShardRow, ShardSummary, StoredError } from './shard.ts';
import {
  mostShardsPerAccount,
  packServices,
  sharedListings,
  staticSeconds,
} from './shard-packing.ts';

/**
 * As many shards as an inline Map is sure to run within 25,000 events of history, whatever happens: 11
 * events for a shard, 18 if Lambda refuses it six times and 5 more if it is then given up; 7 for each
 * further entry, of which six hours have room for 20 × 24. Their pointers take 26 of 256 KiB.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html
 */
export const mostShards = 600;

// An inline Map runs at most 40 iterations at once, and a new AWS account may have ten Lambdas in all:
// https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html
const concurrency = { free: 5, team: 5, enterprise: 20 } as const satisfies Record<
  Tenant['plan'],
  number
>;

export interface PlanRequest {
  readonly tenant: Tenant;
  readonly task: Task;
  /** Whether a schedule asks, rather than a person. */
  readonly scheduled: boolean;
  readonly accounts: readonly Account[];
  readonly checks: readonly AnyCheck[];
  /** Of the task's last run: how long each service took. */
  readonly lastShards: readonly ShardSummary[];
  /** Of the execution to run again: only what it did not finish cleanly is planned. */
  readonly rerun?: readonly ShardSummary[];
}

export type PlannedShard = Pick<ShardRow, 'accountId' | 'group' | 'services' | 'regions'>;

export interface RunPlan {
  readonly shards: readonly PlannedShard[];
  readonly maxConcurrency: number;
  readonly checks: number;
  /** What the scope names and nothing can cover. */
  readonly errors: readonly StoredError[];
  /** Why there is nothing to check, if there is nothing and nothing went wrong. */
  readonly nothing?: string;
}

/**
 * What a run has to do. Throws a PlatformError for what the state machine cannot carry.
 *
 * Accounts that were connected once are planned whatever has become of them: that a role no longer
 * works is for the run to find out and to say. One that is being deleted is left out, as if it were
 * gone already, though a task may still name it.
 */
export function planRun(request: PlanRequest): RunPlan {
  const { tenant, task, scheduled } = request;
  const maxConcurrency = concurrency[tenant.plan];
  const idle = (nothing: string): RunPlan => ({
    shards: [],
    maxConcurrency,
    checks: 0,
    errors: [],
    nothing,
  });
  if (tenant.state !== 'active') return idle(`The tenant is ${tenant.state}.`);
  if (scheduled && !task.enabled) return idle('The task is paused.');

  const errors = unreachable(request);
  const assessable = accountsOf(request);
  const most = Math.max(1, Math.floor(mostShards / Math.max(1, assessable.length)));
  const planned = assessable.map((account) => ({ account, ...contentOf(account, request) }));
  const shards = planned.flatMap(({ account, checks, regions }) =>
    shardsOf(account.accountId, { checks, regions, most }, request),
  );
  if (shards.length > mostShards) {
    throw ownError(
      'Plan',
      `The task needs ${shards.length} shards; an execution takes ${mostShards}. Narrow its accounts, or split it.`,
    );
  }
  if (shards.length === 0 && errors.length === 0) return idle(reasonFor(request, assessable));
  const ids = new Set(planned.flatMap(({ checks }) => checks.map(({ id }) => id)));
  return { shards, maxConcurrency, checks: ids.size, errors };
}

function accountsOf({ accounts, task: { scope } }: PlanRequest): readonly Account[] {
  return accounts.filter(
    ({ accountId, state }) =>
      state !== 'pending' && state !== 'deleting' && (scope.accounts?.includes(accountId) ?? true),
  );
}

function contentOf(account: Account, { tenant, task: { scope }, checks }: PlanRequest) {
  const regions = account.regions.filter((region) => scope.regions?.includes(region) ?? true);
  if (regions.length === 0) return { regions, checks: [] };
  return { regions, checks: selectChecks(checks, scope, [tenant.settings, account.settings]) };
}

interface AccountContent {
  readonly checks: readonly AnyCheck[];
  readonly regions: readonly string[];
  /** Shards of one account, so that those of all are not too many for one execution. */
  readonly most: number;
}

function shardsOf(
  accountId: AccountId,
  { checks, regions, most }: AccountContent,
  { lastShards, rerun }: PlanRequest,
): readonly PlannedShard[] {
  const byService = Map.groupBy(checks, (check) => check.resource.service);
  if (rerun) return shardsAgain(accountId, byService, regions, rerun);
  const measured = measuredSeconds(accountId, lastShards);
  const loads = [...byService].map(([service, own]) => ({
    service,
    seconds: measured.get(service) ?? staticSeconds(own, regions.length),
    characters: sessionPolicyCharacters(own.flatMap(callsOf).map(({ action }) => action)),
  }));
  const groups = packServices(loads, sharedListings(checks), Math.min(most, mostShardsPerAccount));
  return groups.map(({ group, services }) => ({
    accountId,
    group,
    services,
    regions,
  }));
}

/** The shards that did not finish cleanly, with those of their services that the scope still has. */
function shardsAgain(
  accountId: AccountId,
  byService: ReadonlyMap<string, unknown>,
  regions: readonly string[],
  rerun: readonly ShardSummary[],
): readonly PlannedShard[] {
  return rerun
    .filter((shard) => shard.accountId === accountId && shard.state !== 'done')
    .map(({ group, services }) => ({
      accountId,
      group,
      services: services.filter((service) => byService.has(service)),
      regions,
    }))
    .filter(({ services }) => services.length > 0);
}

function measuredSeconds(accountId: AccountId, lastShards: readonly ShardSummary[]) {
  return new Map(
    lastShards
      .filter((shard) => shard.accountId === accountId)
      .flatMap(({ millisecondsByService }) => Object.entries(millisecondsByService))
      .map(([service, milliseconds]) => [service, milliseconds / 1000]),
  );
}

/** A task that names what is not there must not pass by covering the rest. */
function unreachable({ accounts, task, checks }: PlanRequest): readonly StoredError[] {
  const { scope } = task;
  const states = new Map(accounts.map(({ accountId, state }) => [accountId, state]));
  const services = new Set<string>(checks.map(({ resource }) => resource.service));
  const ids = new Set(checks.map(({ id }) => id));
  const unknown = (kind: string, names: readonly string[] = [], known: ReadonlySet<string>) =>
    names
      .filter((name) => !known.has(name))
      .map((name) => ownError('Plan', `The task names the ${kind} ${name}, which does not exist.`));
  return [
    ...unknown('account', scope.accounts, new Set<string>(states.keys())),
    ...(scope.accounts ?? [])
      .filter((accountId) => states.get(accountId) === 'pending')
      .map(
        (accountId) =>
          new AuthenticationError('The task names an account that was never verified.', {
            service: 'sts',
            operation: 'AssumeRole',
            accountId,
          }),
      ),
    ...unknown('service', scope.services, services),
    ...unknown('check', scope.checks, ids),
  ].map(stored);
}

function reasonFor(
  { accounts, task: { scope }, rerun }: PlanRequest,
  assessable: readonly Account[],
) {
  if (rerun?.every(({ state }) => state === 'done')) return 'Every shard had ended cleanly.';
  if (accounts.length === 0) return 'The tenant has no account.';
  if (assessable.length === 0) return reasonWithoutAccounts(accounts, scope.accounts);
  if (scope.regions) return "The task's regions are not among the accounts', or no check is left.";
  return "No check is within the task's scope.";
}

const reasonWithoutAccounts = (
  accounts: readonly Account[],
  named: readonly string[] | undefined,
) =>
  accounts.some(
    ({ accountId, state }) => state === 'deleting' && (named?.includes(accountId) ?? true),
  )
    ? 'What accounts there were are being deleted.'
    : 'No account has been verified yet.';

const stored = (error: AwsCallError): StoredError => ({ ...error.toJSON(), observations: 0 });
