import * as z from 'zod';
import { ChangeCounts, StatusCounts } from '../../core/findings/counts.ts';
import { Execution, ExecutionResult } from '../../core/runs/execution.ts';
import { ShardSummary, StoredCoverage, StoredError } from '../../core/runs/shard.ts';
import { coverageStates } from '../../core/scan/ledger.ts';

const Shard = ShardSummary.pick({
  accountId: true,
  group: true,
  services: true,
  regions: true,
  state: true,
  entries: true,
  startedAt: true,
  updatedAt: true,
  endedAt: true,
  milliseconds: true,
  counts: true,
  changes: true,
  errorCounts: true,
  calls: true,
  repeats: true,
  repeatDelayMilliseconds: true,
  storeRepeats: true,
  refusedInvocations: true,
  packedPolicyPercent: true,
});

const ofShard = {
  accountId: ShardSummary.shape.accountId,
  group: ShardSummary.shape.group.meta({ description: 'Of the shard, unique in the account.' }),
};

/** An error, and whose it is: of a shard, or of the execution as a whole. */
export const ShownError = StoredError.extend({
  accountId: StoredError.shape.accountId,
  group: ofShard.group.exactOptional(),
});

/** What became of the calls of one operation in one region of an account. */
export const ShownCoverage = StoredCoverage.extend(ofShard);

const firstOf = <Item extends z.ZodType>(Item: Item) =>
  z.object({
    items: z.array(Item).readonly(),
    more: z.int().meta({ description: 'How many there are beyond these: see the result.' }),
  });

export const ExecutionDetail = Execution.pick({
  executionId: true,
  taskId: true,
  taskName: true,
  type: true,
  trigger: true,
  rerunOf: true,
  after: true,
  started: true,
  startedAt: true,
  scope: true,
  failFast: true,
  strict: true,
  accounts: true,
  checks: true,
  plannedShards: true,
  status: true,
}).extend({
  result: ExecutionResult.omit({ errors: true, runErrors: true })
    .exactOptional()
    .meta({ description: 'What came of it, once it has ended.' }),
  progress: z
    .object({
      planned: z.int().meta({ description: 'All of them.' }),
      waiting: z.int(),
      running: z.int(),
      done: z.int(),
      failed: z.int(),
      skipped: z.int(),
      lost: z.int().meta({ description: 'They never said what became of them.' }),
      gone: z.int().meta({ description: 'What became of them is no longer kept.' }),
    })
    .meta({ description: 'How many shards are where.' }),
  shards: z.array(Shard).readonly(),
  errors: firstOf(ShownError).meta({ description: 'The categories that rank first come first.' }),
  coverage: z
    .object({
      calls: z
        .partialRecord(z.enum(coverageStates), z.int())
        .meta({ description: 'How many calls ended how.' }),
      blocked: firstOf(ShownCoverage).meta({ description: 'What could not be read, and why.' }),
    })
    .meta({ description: 'What was read. The whole ledger is a part of the result.' }),
});

const WatchedShard = ShardSummary.pick({
  accountId: true,
  group: true,
  services: true,
  regions: true,
  state: true,
  entries: true,
  startedAt: true,
  updatedAt: true,
  endedAt: true,
  counts: true,
  changes: true,
  errorCounts: true,
  firstError: true,
  calls: true,
  repeats: true,
});

/** What is asked again and again while an execution runs. */
export const ExecutionProgress = Execution.pick({
  executionId: true,
  taskId: true,
  status: true,
  startedAt: true,
}).extend({
  endedAt: ExecutionResult.shape.endedAt.exactOptional(),
  shards: z
    .object({
      all: z.int(),
      waiting: z.int(),
      running: z.int(),
      ended: z.int(),
      failed: z.int().meta({ description: 'Of those that ended: failed or lost.' }),
      gone: z.int().meta({
        description: 'Of those that ended: what became of them is no longer kept.',
      }),
    })
    .meta({ description: 'How many are where. Those that wait, run and have ended are all.' }),
  counts: StatusCounts.meta({ description: 'Of all shards so far.' }),
  changes: ChangeCounts.meta({ description: 'Of all shards so far.' }),
  repeats: z.int().meta({ description: 'Of all shards so far.' }),
  items: z.array(WatchedShard).readonly().meta({
    description: 'The shards that changed since `after`, by account and group; without it, all.',
  }),
  at: z.string().meta({ description: 'What was seen: send it as `after` the next time.' }),
});

/** An execution without a row: for a few seconds at its start, and if it fails before it is planned. */
export const PendingExecution = Execution.pick({
  executionId: true,
  taskId: true,
  rerunOf: true,
}).extend({
  status: z.enum(['starting', 'ending', 'not-started']).meta({
    description:
      '`starting`: it was asked for and is not planned yet. `ending`: it broke off before it was planned; what became of it is being written. Ask again in a few seconds. `not-started`: it was asked for, and Step Functions could not be told; nothing ran, and nothing will. Ask for another one.',
  }),
});
