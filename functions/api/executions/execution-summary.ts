import type * as z from 'zod';
import { Execution, ExecutionResult } from '../../core/runs/execution.ts';

/** An execution as lists show it. */
export const ExecutionSummary = Execution.pick({
  executionId: true,
  taskId: true,
  taskName: true,
  type: true,
  trigger: true,
  rerunOf: true,
  after: true,
  startedAt: true,
  status: true,
}).extend({
  result: ExecutionResult.pick({
    endedAt: true,
    category: true,
    reason: true,
    counts: true,
    changes: true,
    errorCounts: true,
  })
    .exactOptional()
    .meta({ description: 'Once it has ended.' }),
});
export type ExecutionSummary = z.infer<typeof ExecutionSummary>;
