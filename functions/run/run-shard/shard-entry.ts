import { asCallError, ownContext, ownError } from '../../core/errors.ts';
import type { TenantId } from '../../core/ids.ts';
import { createErrorTally } from '../../core/runs/error-tally.ts';
import { type Execution, keepUntil } from '../../core/runs/execution.ts';
import type { RunShardInput, RunShardResult } from '../../core/runs/run-input.ts';
import type { ShardRow } from '../../core/runs/shard.ts';
import { shardError } from '../../core/runs/shard-error.ts';
import { createLedger } from '../../core/scan/ledger.ts';
import { markExecutionFailing, readExecution } from '../../data/runs/executions.ts';
import { enterShard, markShardSkipped, readShard, saveShard } from '../../data/runs/shards.ts';
import type { Store } from '../../data/store/store.ts';
import {
  type Ending,
  type Entry,
  type EntryDependencies,
  type EntryTime,
  type EntryWork,
  isUnwanted,
  scanRemaining,
} from './shard-scan.ts';

/**
 * One entry of a shard: signs in to the account, judges what is left of its services, and stores it.
 *
 * Throws the error that ranks first once the shard has ended with any. Nothing is thrown before it
 * stands on the row, unless the row itself cannot be written; Finalize then finds the shard lost.
 */
export async function runEntry(
  input: RunShardInput,
  time: EntryTime,
  dependencies: EntryDependencies,
): Promise<RunShardResult> {
  const { store, clock } = dependencies;
  const { tenantId, executionId } = input;
  const execution = await readExecution(store.table, tenantId, executionId);
  const found = await readShard(store, tenantId, input);
  if (!execution || !found)
    throw ownError('RunShard', `Shard ${input.group} of ${executionId} is not there.`);
  if (found.state === 'failed' || found.state === 'lost') throw shardError(found);
  if (found.state === 'done' || found.state === 'skipped') return done;
  if (isUnwanted(execution)) {
    const written = { now: new Date(clock.now()), keepUntil: keepUntil(execution.startedAt) };
    if (!(await markShardSkipped(store.table, tenantId, found, written))) throw surpassed(found);
    return done;
  }

  const refused = found.refusedInvocations + input.refusedInvocations;
  const shard = { ...found, refusedInvocations: refused };
  const entry = await begin({ ...dependencies, ...time, tenantId, execution, row: shard });
  const row = rowOf(entry, await endingOf(entry));
  await save(store, tenantId, execution, row);
  if (row.state === 'running') return { state: 'more', stalled: row.stalled };
  if (row.state !== 'failed') return done;
  if (execution.failFast) {
    await markExecutionFailing(store.table, tenantId, executionId, new Date(clock.now()));
  }
  throw shardError(row);
}

const done: RunShardResult = { state: 'done', stalled: 0 };

/** Says on the row that the shard was entered: one that ends without a word was lost on the way. */
async function begin({ row: found, ...work }: EntryWork): Promise<Entry> {
  const since = work.clock.now();
  const updatedAt = new Date(since).toISOString();
  const startedAt = found.startedAt ?? updatedAt;
  const entries = found.entries + 1;
  const row: ShardRow = { ...found, state: 'running', entries, startedAt, updatedAt };
  const { store, tenantId, execution } = work;
  const keep = keepUntil(execution.startedAt);
  if (!(await enterShard(store.table, tenantId, row, keep))) throw surpassed(row);
  return {
    ...work,
    row,
    since,
    tally: createErrorTally(row.errors),
    ledger: createLedger(row.ledger),
    millisecondsByService: { ...row.millisecondsByService },
  };
}

async function endingOf(entry: Entry): Promise<Ending> {
  const ending = await endingOfScan(entry);
  if (ending.state === 'running') return ending;
  try {
    await entry.health?.save();
    return ending;
  } catch (thrown) {
    entry.tally.add(asCallError(thrown, ownContext('RunShard')));
    return { state: 'failed', stalled: 0 };
  }
}

async function endingOfScan(entry: Entry): Promise<Ending> {
  try {
    return await scanRemaining(entry);
  } catch (thrown) {
    entry.tally.add(asCallError(thrown, ownContext('RunShard')));
    await entry.writers?.release();
    return { state: 'failed', stalled: 0 };
  } finally {
    entry.session?.close();
  }
}

function rowOf(entry: Entry, { state, stalled, cursor }: Ending): ShardRow {
  const { row, clock, tally, ledger, session, writers, store } = entry;
  const { cursor: _, ...rest } = row;
  const { calls, repeats, repeatDelayMilliseconds } = session?.usage() ?? unused;
  const packedPolicyPercent = session?.packedPolicyPercent;
  const now = clock.now();
  const updatedAt = new Date(now).toISOString();
  return {
    ...rest,
    ...(writers?.totals() ?? {}),
    state,
    stalled,
    ...(cursor && { cursor }),
    updatedAt,
    ...(state !== 'running' && { endedAt: updatedAt }),
    milliseconds: row.milliseconds + now - entry.since,
    millisecondsByService: entry.millisecondsByService,
    errorCounts: tally.counts(),
    errors: tally.errors(),
    ledger: ledger.rows(),
    calls: row.calls + calls,
    repeats: row.repeats + repeats,
    repeatDelayMilliseconds: row.repeatDelayMilliseconds + repeatDelayMilliseconds,
    storeRepeats: row.storeRepeats + store.table.usage().repeats,
    ...(packedPolicyPercent !== undefined && { packedPolicyPercent }),
  };
}

const unused = { calls: 0, repeats: 0, repeatDelayMilliseconds: 0 };

async function save(store: Store, tenantId: TenantId, { startedAt }: Execution, row: ShardRow) {
  if (!(await saveShard(store, tenantId, row, keepUntil(startedAt)))) throw surpassed(row);
}

const surpassed = ({ group, executionId }: ShardRow) =>
  ownError('RunShard', `Shard ${group} of ${executionId} was given up, or entered again.`);
