import * as z from 'zod';
import type { Account } from '../../core/accounts/account.ts';
import type { AnyCheck } from '../../core/check.ts';
import { ownError } from '../../core/errors.ts';
import { SuspendedHealth } from '../../core/health/health-tally.ts';
import type { ExecutionId, TenantId } from '../../core/ids.ts';
import type { ErrorTally } from '../../core/runs/error-tally.ts';
import type { Execution } from '../../core/runs/execution.ts';
import type { ShardRow } from '../../core/runs/shard.ts';
import { ScanCursor } from '../../core/scan/cursor.ts';
import type { Ledger } from '../../core/scan/ledger.ts';
import { type ScanRequest, type Unit, unitsOf } from '../../core/scan/plan.ts';
import { createProgress, type Progress, type ScanStep } from '../../core/scan/progress.ts';
import { scan } from '../../core/scan/scan.ts';
import {
  askableChecks,
  parameterOverrides,
  type Settings,
  selectChecks,
  severityOf,
} from '../../core/tasks/check-selection.ts';
import { readAccount } from '../../data/accounts/accounts.ts';
import { openFindingWriter } from '../../data/findings/finding-writer.ts';
import { bookOf } from '../../data/findings/keys.ts';
import { removedAccount } from '../../data/findings/marker.ts';
import { readExecution } from '../../data/runs/executions.ts';
import type { Store } from '../../data/store/store.ts';
import { loadObject, storeObject } from '../../data/store/stored-objects.ts';
import { readTenant } from '../../data/tenants/tenants.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { Repertoire } from '../repertoire.ts';
import { type AccountSession, openAccount, type SignIn } from './account-session.ts';
import { createShardHealth, type ShardHealth } from './shard-health.ts';
import { openShardWriters, type ShardWriters, SuspendedWriters } from './shard-writers.ts';
import { until } from './until.ts';

/** The entry after this many that got nowhere is not made. */
const mostStalled = 2;
/** How often a shard looks whether its execution is still wanted. */
const lookEvery = 15_000;

const Cursor = z.object({
  scan: ScanCursor,
  writers: SuspendedWriters,
  health: SuspendedHealth.exactOptional(),
});
type Cursor = z.infer<typeof Cursor>;

export interface EntryDependencies {
  /** The store of the tenant: nothing else can be reached. */
  readonly store: Store;
  readonly repertoire: Repertoire;
  readonly signIn: SignIn;
  readonly clock: Clock;
}

export interface EntryTime {
  /** When the function is certainly gone, in milliseconds since 1970. */
  readonly deadline: number;
  /** Aborts when it is time to store what was done and to leave. */
  readonly limit: AbortSignal;
}

/** What one entry works on. */
export interface EntryWork extends EntryDependencies, EntryTime {
  readonly tenantId: TenantId;
  readonly execution: Execution;
  /** The row as it stood when the entry began. */
  readonly row: ShardRow;
}

/** An entry under way, and what it came to so far. */
export interface Entry extends EntryWork {
  readonly since: number;
  readonly tally: ErrorTally;
  readonly ledger: Ledger;
  readonly millisecondsByService: Record<string, number>;
  /** What a health check sees of its services. */
  health?: ShardHealth;
  session?: AccountSession;
  writers?: ShardWriters;
}

/** How an entry ended; `running` asks for another one. */
export type Ending = Pick<ShardRow, 'state' | 'cursor' | 'stalled'>;

/** Whether there is nobody left who waits for a shard of this execution. */
export const isUnwanted = ({ status, failFast, failedAt }: Execution) =>
  status !== 'running' || (failFast && failedAt !== undefined);

/** Judges what is left of the shard's services. Throws what stops all of it. */
export async function scanRemaining(entry: Entry): Promise<Ending> {
  const { row, store, ledger, limit } = entry;
  const { account, settings } = await subjectOf(entry);
  const cursor = row.cursor && (await loadObject(store.bucket, row.cursor, Cursor));
  const known = await entry.repertoire(entry.execution);
  const asked = askableChecks(known, account);
  const checks = selectChecks(asked, entry.execution.scope, settings).filter((check) =>
    row.services.includes(check.resource.service),
  );
  if (entry.execution.type === 'health_check') {
    entry.health = createShardHealth({ ...entry, account, checks, from: cursor?.health });
  }
  const writers = await openWriters(entry, { account, settings, known, checks, cursor });
  entry.writers = writers;
  const request = {
    ...(await signedIn(entry, account, checks)),
    checks: checks.filter((check) => writers.services.has(check.resource.service)),
    parameters: parameterOverrides(settings),
  };

  const progress = createProgress(cursor?.scan);
  const steps = scan(request, request.aws, ledger, cursor?.scan);
  const { taken, wanted } = await takeSteps(entry, writers, progress, until(steps, limit));

  const position = progress.cursor();
  if (unitsOf(request).every(({ id }) => typeof position[id] === 'string')) return ended(entry);
  if (!wanted || (request.failFast && !entry.tally.isEmpty())) {
    await writers.release();
    return { state: entry.tally.isEmpty() ? 'skipped' : 'failed', stalled: 0 };
  }
  return suspended(entry, writers, position, taken);
}

const ended = ({ tally }: Entry): Ending => ({
  state: tally.isEmpty() ? 'done' : 'failed',
  stalled: 0,
});

/** Whose account it is, and what tenant and account say about single checks. */
async function subjectOf({ store, tenantId, row }: Entry) {
  const [tenant, account] = await Promise.all([
    readTenant(store.table, tenantId),
    readAccount(store.table, tenantId, row.accountId),
  ]);
  if (!tenant) throw ownError('RunShard', `Tenant ${tenantId} is not there.`);
  if (!account || account.state === 'deleting') throw removedAccount(row);
  const settings: Settings = [tenant.settings, account.settings];
  return { account, settings };
}

/** Whose findings are written, of which checks, and from where on. */
interface Subject {
  readonly account: Account;
  readonly settings: Settings;
  /** All that the task's type has. */
  readonly known: readonly AnyCheck[];
  readonly checks: readonly AnyCheck[];
  readonly cursor: Cursor | undefined;
}

function openWriters(
  entry: Entry,
  { account: { accountId, externalId }, settings, known, checks, cursor }: Subject,
): Promise<ShardWriters> {
  const { store, tenantId, execution, row, deadline, clock, tally } = entry;
  const byId = new Map(checks.map((check) => [check.id, check]));
  const catalogue = new Map(known.map((check) => [check.id, check]));
  const isOpen = ({ id }: Unit) => typeof cursor?.scan[id] !== 'string';
  const units = unitsOf({ checks, regions: row.regions }).filter(isOpen);
  const byService = Map.groupBy(units, (unit): string => unit.resource.service);
  const open = [...byService].map(([service, own]) => {
    const ids = own.flatMap((unit) => unit.checks.map(({ id }) => id));
    return [service, { units: own.length, checks: new Set(ids).size }] as const;
  });
  return openShardWriters({
    open: new Map(open),
    ...(cursor && { from: cursor.writers }),
    wait: waitingFor(entry),
    onHeld: (error, unassessed) => tally.add(error, unassessed),
    openWriter: (service, resume) =>
      openFindingWriter(store, {
        tenantId,
        accountId,
        externalId,
        service,
        book: bookOf(execution),
        executionId: execution.executionId,
        now: new Date(execution.startedAt),
        regions: row.regions,
        severityOf: (id) => {
          const check = byId.get(id);
          if (!check) throw ownError('RunShard', `The shard does not know the check ${id}.`);
          return severityOf(check, settings);
        },
        impliedBy: (id) => catalogue.get(id)?.impliedBy ?? [],
        deadline,
        clock,
        ...(resume && { resume }),
      }),
  });
}

/** The milliseconds that a shard waits, in all, for services that another run writes: tasks of one hour meet. */
const mostWaiting = 300_000;
const waitingStep = 5_000;

/** Waits for runs that are in progress: one that has ended without giving a service back never will. */
function waitingFor({
  clock,
  limit,
  since,
  store,
  tenantId,
}: Entry): (holder: ExecutionId) => Promise<boolean> {
  return async (holder) => {
    if (limit.aborted || clock.now() - since >= mostWaiting) return false;
    const execution = await readExecution(store.table, tenantId, holder);
    if (execution?.status !== 'running') return false;
    await clock.sleep(waitingStep);
    return true;
  };
}

async function signedIn(
  entry: Entry,
  account: Account,
  checks: readonly AnyCheck[],
): Promise<Omit<ScanRequest, 'checks' | 'parameters'> & Pick<AccountSession, 'aws'>> {
  const { execution, row, signIn, clock, tally, ledger } = entry;
  const session = await openAccount({
    account,
    sessionName: `roundsman-${execution.executionId}-${row.group}`,
    checks,
    width: row.session,
    regions: row.regions,
    strict: execution.strict,
    signIn,
    clock,
    tally,
    ledger,
    onAnswer: (call) => entry.health?.answered(call),
  });
  entry.session = session;
  return {
    aws: session.aws,
    accountId: account.accountId,
    partition: account.partition,
    regions: row.regions,
    disabledRegions: session.disabledRegions,
    now: new Date(execution.startedAt),
    failFast: execution.failFast,
  };
}

/** Takes steps until they end, time is up, or nobody wants the execution any more. */
async function takeSteps(
  entry: Entry,
  writers: ShardWriters,
  progress: Progress,
  steps: AsyncIterable<ScanStep>,
): Promise<{ readonly taken: number; readonly wanted: boolean }> {
  const { clock, store, tenantId, execution, tally, health, millisecondsByService } = entry;
  let taken = 0;
  let before = clock.now();
  let looked = before;
  for await (const step of steps) {
    await writers.take(step);
    progress.take(step);
    health?.take(step, new Date(clock.now()));
    tally.take(step.observations);
    taken += 1;
    const now = clock.now();
    const { service } = step.unit.resource;
    // Services are worked on at once: each is charged what its steps made the shard wait.
    millisecondsByService[service] = (millisecondsByService[service] ?? 0) + now - before;
    before = now;
    if (now - looked < lookEvery) continue;
    looked = now;
    const current = await readExecution(store.table, tenantId, execution.executionId);
    if (!current || isUnwanted(current)) return { taken, wanted: false };
  }
  return { taken, wanted: true };
}

async function suspended(
  entry: Entry,
  writers: ShardWriters,
  position: ScanCursor,
  taken: number,
): Promise<Ending> {
  const { store, tenantId, row } = entry;
  const stalled = taken > 0 ? 0 : row.stalled + 1;
  if (stalled >= mostStalled) {
    throw ownError('RunShard', `The shard got nowhere in ${stalled} entries of the full time.`);
  }
  const health = entry.health?.suspend();
  const content: Cursor = {
    scan: position,
    writers: await writers.suspend(),
    ...(health && { health }),
  };
  const under = `${tenantId}/executions/${row.executionId}/${row.accountId}/${row.group}`;
  const cursor = await storeObject(store.bucket, `${under}/cursor`, content);
  return { state: 'running', cursor, stalled };
}
