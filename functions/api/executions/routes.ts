import * as z from 'zod';
import { Finding } from '../../core/findings/finding.ts';
import { InventoryRow } from '../../core/findings/inventory-row.ts';
import { ExecutionId, TaskId } from '../../core/ids.ts';
import { ListedResource } from '../../core/listed-resource.ts';
import { executionStatuses } from '../../core/runs/execution.ts';
import { marksPattern } from '../../core/runs/progress.ts';
import { listOf, PageQuery, pageOf } from '../http/parameters.ts';
import { defineRoutes } from '../http/route.ts';
import {
  ExecutionDetail,
  ExecutionProgress,
  PendingExecution,
  ShownCoverage,
  ShownError,
} from './answers.ts';
import * as examples from './examples.ts';
import { ExecutionSummary } from './execution-summary.ts';

const ExecutionPath = z.strictObject({ executionId: z.string().min(1).max(64) });

const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'A month is yyyy-mm.');

const Change = Finding.pick({
  accountId: true,
  service: true,
  checkId: true,
  region: true,
  resource: true,
  severity: true,
  verdict: true,
  assessment: true,
  change: true,
  changedAt: true,
}).extend({ findingId: z.string() });

const ResourceChange = InventoryRow.pick({
  accountId: true,
  service: true,
  region: true,
  resource: true,
  assessment: true,
  change: true,
  changedAt: true,
})
  .extend(ListedResource.pick({ created: true, state: true }).shape)
  .extend({
    resourceId: z.string(),
    type: z.string().meta({ description: "CloudFormation's name of it." }),
    tags: ListedResource.shape.tags
      .exactOptional()
      .meta({ description: 'Absent while the resource was never read.' }),
  });

const parts = ['changes', 'resources', 'errors', 'ledger'] as const;

const partOf = <Part extends (typeof parts)[number], Item extends z.ZodType>(
  part: Part,
  Item: Item,
) =>
  pageOf(Item).extend({
    part: z.literal(part),
    complete: z
      .boolean()
      .meta({ description: 'false: the execution had not ended, so that more may follow.' }),
  });

export const executionsRoutes = defineRoutes({
  listExecutions: {
    method: 'GET',
    path: '/executions',
    access: 'execution:read',
    rate: 'read',
    summary: 'List the executions of a month',
    description:
      'Of all tasks, the newest first. They are kept for 400 days. With a filter a page may be short or empty though more follow: go on as long as there is a cursor.',
    request: {
      query: PageQuery.extend({
        month: Month.exactOptional().meta({
          description: 'In which they started, in UTC. Default: the current one.',
        }),
        status: listOf(executionStatuses).exactOptional(),
        task: TaskId.exactOptional().meta({ description: 'Of this task alone.' }),
      }),
    },
    status: 200,
    answer: pageOf(ExecutionSummary).extend({ month: Month }),
    problems: ['invalid-cursor'],
    examples: { answer: { month: '2026-11', items: [examples.summary] } },
  },
  readExecution: {
    method: 'GET',
    path: '/executions/{executionId}',
    access: 'execution:read',
    rate: 'read',
    summary: 'Read an execution',
    description:
      'How far it is while it runs, and what came of it: shards, repeats, the first errors, and what could not be read.',
    request: { path: ExecutionPath },
    status: 200,
    answer: z.discriminatedUnion('status', [PendingExecution, ExecutionDetail]),
    problems: ['not-found'],
    examples: { answer: examples.detail },
  },
  readProgress: {
    method: 'GET',
    path: '/executions/{executionId}/progress',
    access: 'execution:read',
    rate: 'read',
    summary: 'Watch an execution',
    description:
      'How far it is, and the shards that changed since the answer before. To be asked every few seconds while it runs; what the shards read, and all their errors, are parts of its result.',
    request: {
      path: ExecutionPath,
      query: z.strictObject({
        after: z
          .string()
          .regex(marksPattern, 'Send `at` as it was answered.')
          .exactOptional()
          .meta({
            description:
              '`at` of the answer before. Default: nothing was seen, all shards are shown.',
          }),
      }),
    },
    status: 200,
    answer: z.discriminatedUnion('status', [PendingExecution, ExecutionProgress]),
    problems: ['not-found'],
    examples: { answer: examples.progress },
  },
  readExecutionResult: {
    method: 'GET',
    path: '/executions/{executionId}/result',
    access: 'execution:read',
    rate: 'read',
    summary: 'Read the result of an execution',
    description:
      'One part of it, page by page: the findings that it changed, all errors, or the whole ledger of what it read. Of an inventory, `resources` instead of `changes`: what appeared (`new`), changed and is gone (`resolved`), and what could not be listed. A page may be short though more follow.',
    request: {
      path: ExecutionPath,
      query: PageQuery.extend({ part: z.enum(parts).default('changes') }),
    },
    status: 200,
    answer: z.discriminatedUnion('part', [
      partOf('changes', Change),
      partOf('resources', ResourceChange),
      partOf('errors', ShownError),
      partOf('ledger', ShownCoverage),
    ]),
    problems: ['not-found', 'invalid-cursor'],
    examples: { answer: { part: 'changes', complete: true, items: [examples.change] } },
  },
  stopExecution: {
    method: 'POST',
    path: '/executions/{executionId}/stop',
    access: 'execution:control',
    rate: 'run',
    summary: 'Stop an execution',
    description:
      'Step Functions ends it at once; a shard that is at work may still write what it has found. Shards that have not ended are skipped.',
    request: { path: ExecutionPath },
    status: 202,
    answer: z.object({ executionId: ExecutionId, status: z.literal('stopping') }),
    problems: ['not-found', 'not-running'],
    examples: { answer: { executionId: examples.summary.executionId, status: 'stopping' } },
  },
  rerunFailed: {
    method: 'POST',
    path: '/executions/{executionId}/rerun-failed',
    access: 'execution:control',
    rate: 'run',
    costs: true,
    summary: 'Run the failed shards again',
    description: 'Makes a new execution of the shards that did not finish cleanly.',
    request: { path: ExecutionPath },
    status: 202,
    answer: z.object({ executionId: ExecutionId, taskId: TaskId, rerunOf: ExecutionId }),
    problems: ['not-found', 'run-in-progress', 'nothing-failed'],
    examples: {
      answer: {
        executionId: '01JD6YQ3W7T5R9P1N3M5K7H9F2',
        taskId: examples.summary.taskId,
        rerunOf: examples.summary.executionId,
      },
    },
  },
});
