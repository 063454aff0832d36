import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { metricLine } from '../../core/metrics.ts';
import type { FailureNotice } from '../../core/runs/failure-notice.ts';
import { RunInput } from '../../core/runs/run-input.ts';
import { readClaim } from '../../data/runs/claims.ts';
import type { FailureTopic } from '../../platform/own/failure-topic.ts';
import {
  type EndDependencies,
  Ended,
  endExecution,
  reasonOf,
} from '../../use-cases/runs/end-execution.ts';
import { followEnd } from '../../use-cases/runs/follow-end.ts';
import type { RunDependencies } from '../../use-cases/runs/run-in-progress.ts';

/** https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html */
const StatusChange = z.object({
  detail: z.discriminatedUnion('status', [Ended, Ended.extend({ status: z.literal('SUCCEEDED') })]),
});

export interface Dependencies extends EndDependencies {
  /** Starts what was to run after an execution. */
  readonly stateMachine: RunDependencies['stateMachine'];
  /** Where metrics go, a line each. */
  readonly log: (line: string) => void;
}

/**
 * Sees every execution that ended. Closes a row that was left open (what no Catch sees: timed out, aborted, a runtime
 * error), tells the operator if the state machine has not, and starts what was to run after it.
 */
export const createHandler =
  (dependencies: Dependencies) =>
  async (event: unknown, { functionName }: Pick<Context, 'functionName'>): Promise<void> => {
    const { detail } = StatusChange.parse(event);
    const { topic, clock, log } = dependencies;
    const input = inputOf(detail);
    if (detail.status === 'SUCCEEDED') {
      if (input) await follow(detail.executionArn, input, dependencies);
      return;
    }
    const ended: Ended = detail;
    const category = input
      ? await endExecution(ended, input, dependencies)
      : await tellOfStranger(ended, topic);
    if (category) {
      log(metricLine('ExecutionsFailed', { value: 1, at: clock.now(), functionName, category }));
    }
    if (input) await follow(ended.executionArn, input, dependencies);
  };

/** The claim says which row is the execution's; of a second delivery it is another's. */
async function follow(executionArn: string, input: RunInput, dependencies: Dependencies) {
  const { store, stateMachine, clock } = dependencies;
  const { tenantId, taskId, occurrence } = input;
  const claim = await readClaim(store.table, tenantId, taskId, occurrence);
  if (claim?.executionArn !== executionArn || !claim.executionId) return;
  await followEnd({ table: store.table, stateMachine, clock }, tenantId, claim.executionId);
}

function inputOf({ input }: Pick<Ended, 'input'>): RunInput | undefined {
  if (!input) return undefined;
  return RunInput.safeParse(JSON.parse(input)).data;
}

/** An execution whose input nobody can read: no row can be found for it, but it is not hidden. */
async function tellOfStranger(ended: Ended, topic: FailureTopic) {
  const text = `${reasonOf(ended)} Its input names no execution. ${ended.executionArn}`;
  const notice: FailureNotice = {
    category: 'platform',
    error: 'PlatformError',
    severity: 'critical',
    subject: 'Roundsman: an execution failed (platform)',
    text,
    report: JSON.stringify({
      version: 1,
      executionArn: ended.executionArn,
      startDate: ended.startDate,
      status: 'failed',
      category: 'platform',
      text,
    }),
  };
  await topic.publish('unknown', notice);
  return notice.category;
}
