import type { Account } from '../accounts/account.ts';
import { sessionPolicyCharacters, widestPolicyCharacters } from '../accounts/session-policy.ts';
import type { AnyCheck } from '../check.ts';
import { AuthenticationError, type AwsCallError, ownError } from '../errors.ts';
import { selectAccounts, selectRegions } from '../tasks/account-selection.ts';
import { askableChecks, selectChecks } from '../tasks/check-selection.ts';
import { type NoRunWindow, windowInWords } from '../tasks/no-run-windows.ts';
import type { Task } from '../tasks/task.ts';
import type { Tenant } from '../tenants/tenant.ts';
import {
  type AccountContent,
  type Characters,
  type PlannedShard,
  shardsAgain,
  shardsOf,
} from './account-shards.ts';
import { oversized } from './oversized-services.ts';
import type { ShardSummary, StoredError } from './shard.ts';

/**
 * The most shards that an inline Map is sure to run within 25,000 events of history, whatever happens: 11 events for a
 * shard, 18 if Lambda refuses it six times and 5 more if it is then given up; 7 for each further entry, of which six
 * hours have room for 20 × 24. Their pointers take 26 of 256 KiB.
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
  /** Whether a person asks, rather than a schedule. */
  readonly byPerson: boolean;
  /** Unless a person asks: the window in which the task does not run, and is to. @default none */
  readonly avoided?: NoRunWindow | undefined;
  readonly accounts: readonly Account[];
  readonly checks: readonly AnyCheck[];
  /** The shards of the task's last run: how long each service took. */
  readonly lastShards: readonly ShardSummary[];
  /** The shards of the execution to run again: only what it did not finish cleanly is planned. */
  readonly rerun?: readonly ShardSummary[];
}

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
  const { tenant, task, byPerson, avoided } = request;
  const maxConcurrency = concurrency[tenant.plan];
  const idle = (nothing: string): RunPlan => ({
    shards: [],
    maxConcurrency,
    checks: 0,
    errors: [],
    nothing,
  });
  if (tenant.state !== 'active') return idle(`The tenant is ${tenant.state}.`);
  if (!byPerson && !task.enabled) return idle('The task is paused.');
  if (!byPerson && avoided) {
    return idle(`Skipped: the task does not run ${windowInWords(avoided)}.`);
  }

  const assessable = selectAccounts(request.accounts, task.scope);
  const most = Math.max(1, Math.floor(mostShards / Math.max(1, assessable.length)));
  const wanted = assessable.map((account) => contentOf(account, request));
  const { fitting: planned, errors: tooLarge } = oversized(wanted);
  const errors = [...unreachable(request), ...tooLarge].map(stored);
  const shards = shardsIn(planned, most, request);
  if (shards.length === 0 && errors.length === 0) return idle(reasonFor(request, assessable));
  const ids = new Set(planned.flatMap(({ checks }) => checks.map(({ id }) => id)));
  return { shards, maxConcurrency, checks: ids.size, errors };
}

function contentOf(
  { accountId, settings, ...account }: Account,
  { tenant, task: { scope }, checks }: PlanRequest,
): AccountContent {
  const regions = selectRegions(account, scope);
  if (regions.length === 0) return { accountId, regions, checks: [] };
  const asked = askableChecks(checks, account);
  return { accountId, regions, checks: selectChecks(asked, scope, [tenant.settings, settings]) };
}

/**
 * The shards that keep every session's policy narrow, if one execution carries so many; otherwise as few as let every
 * session in; and if those are too many, too, sessions no narrower than the role. Its own policies hold what a wider
 * session may do.
 *
 * @param most Shards of one account, so that those of all are not too many for one execution.
 */
function shardsIn(
  contents: readonly AccountContent[],
  most: number,
  { task, lastShards, rerun }: PlanRequest,
): readonly PlannedShard[] {
  const packed = (charactersOf: Characters) =>
    contents.flatMap((content) =>
      rerun
        ? shardsAgain(content, charactersOf, rerun)
        : shardsOf(content, { charactersOf, most, lastShards }),
    );
  // An inventory asks more actions than any session's policy holds.
  const inWhole = (shards: readonly PlannedShard[]) =>
    shards.map((shard) => ({ ...shard, session: 'whole-role' as const }));
  const isInventory = task.type === 'resource_list';
  const narrow = isInventory ? inWhole(packed(() => 0)) : packed(sessionPolicyCharacters);
  if (narrow.length <= mostShards) return narrow;
  const wide = packed(widestPolicyCharacters);
  if (wide.length <= mostShards) return wide;
  const whole = packed(() => 0);
  if (whole.length <= mostShards) {
    return inWhole(whole);
  }
  throw ownError(
    'Plan',
    `The task needs ${whole.length} shards; an execution takes ${mostShards}. Narrow its accounts, or split it.`,
  );
}

/** A task that names what is not there must not pass by covering the rest. */
function unreachable({ accounts, task, checks }: PlanRequest): readonly AwsCallError[] {
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
  ];
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
