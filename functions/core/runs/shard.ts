import * as z from 'zod';
import { denialSources, errorCategories } from '../errors.ts';
import {
  CategoryCounts,
  ChangeCounts,
  noChanges,
  noErrors,
  StatusCounts,
} from '../findings/counts.ts';
import { AccountId, ExecutionId } from '../ids.ts';
import { coverageStates } from '../scan/ledger.ts';
import { StoredObject } from '../stored-object.ts';

/** An `ErrorRecord` as it is stored. */
export const StoredError = z.object({
  name: z.string(),
  category: z.enum(errorCategories),
  message: z.string(),
  service: z.string(),
  operation: z.string(),
  accountId: z.string().exactOptional(),
  region: z.string().exactOptional(),
  requestId: z.string().exactOptional(),
  awsCode: z.string().exactOptional(),
  httpStatus: z.int().exactOptional(),
  deniedBy: z.enum(denialSources).exactOptional(),
  /** Observations that are `error` because of it. */
  observations: z.int(),
});
export type StoredError = z.infer<typeof StoredError>;

export const StoredCoverage = z.object({
  region: z.string(),
  operation: z.string(),
  state: z.enum(coverageStates),
  deniedBy: z.enum(denialSources).exactOptional(),
  count: z.int(),
});
export type StoredCoverage = z.infer<typeof StoredCoverage>;

/**
 * `planned` by Plan; `running` while an entry works or another one is due; `done` without any error,
 * `failed` with at least one; `skipped` when the execution was stopped before its turn came; `lost` if
 * it never got to say so.
 */
const ShardState = z.enum(['planned', 'running', 'done', 'failed', 'skipped', 'lost']);
export type ShardState = z.infer<typeof ShardState>;

/** How wide its session is, where Plan could not let the shard's own actions decide that. */
const SessionWidth = z.literal('whole-role');
export type SessionWidth = z.infer<typeof SessionWidth>;

/** How a shard stands: everything but the ledger and the errors one by one. */
export const ShardSummary = z.object({
  executionId: ExecutionId,
  accountId: AccountId,
  /** Two digits, unique in the account. */
  group: z.string(),
  services: z.array(z.string()).min(1).readonly(),
  regions: z.array(z.string()).readonly(),
  session: SessionWidth.exactOptional(),
  state: ShardState,
  /** How often this was written since it was planned: whoever watches the run knows by it what is new. */
  revision: z.int(),
  /** When it was written last; absent while it is planned. */
  updatedAt: z.iso.datetime().exactOptional(),
  /** How often it was entered. */
  entries: z.int(),
  /** Entries in a row that got nowhere. */
  stalled: z.int(),
  /** Where the next entry goes on. */
  cursor: StoredObject.exactOptional(),
  startedAt: z.iso.datetime().exactOptional(),
  endedAt: z.iso.datetime().exactOptional(),
  /** The time of all entries. */
  milliseconds: z.int(),
  /** What Plan packs the next run's shards by. */
  millisecondsByService: z.record(z.string(), z.int()),
  counts: StatusCounts,
  changes: ChangeCounts,
  errorCounts: CategoryCounts,
  /** The error that ranks first, its message shortened. */
  firstError: StoredError.exactOptional(),
  /** Into the tenant's account, with and without the repeated ones. */
  calls: z.int(),
  repeats: z.int(),
  /** Time lost to repeating. */
  repeatDelayMilliseconds: z.int(),
  /** The repeats of our own store's requests, and of those for its credentials. */
  storeRepeats: z.int(),
  /** How often Lambda refused to begin an entry, for want of concurrency in the operator's account. */
  refusedInvocations: z.int(),
  /** When Lambda had refused an entry as often as it was asked: the shard was given up. */
  refusedAt: z.iso.datetime().exactOptional(),
  /** How much of what STS allots to a session the session's policy took, in percent, packed. */
  packedPolicyPercent: z.int().exactOptional(),
});
export type ShardSummary = z.infer<typeof ShardSummary>;

/** What a shard was to do, did, and could not do. */
export const ShardRow = ShardSummary.extend({
  ledger: z.array(StoredCoverage).readonly(),
  errors: z.array(StoredError).readonly(),
});
export type ShardRow = z.infer<typeof ShardRow>;

/** A shard as Plan makes it. */
export function plannedShard(
  shard: Pick<ShardRow, 'executionId' | 'accountId' | 'group' | 'services' | 'regions' | 'session'>,
): ShardRow {
  return {
    ...shard,
    state: 'planned',
    revision: 0,
    entries: 0,
    stalled: 0,
    milliseconds: 0,
    millisecondsByService: {},
    counts: { pass: 0, fail: 0, error: 0 },
    changes: noChanges(),
    errorCounts: noErrors(),
    calls: 0,
    repeats: 0,
    repeatDelayMilliseconds: 0,
    storeRepeats: 0,
    refusedInvocations: 0,
    ledger: [],
    errors: [],
  };
}
