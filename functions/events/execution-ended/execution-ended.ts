import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { metricLine } from '../../core/metrics.ts';
import type { FailureNotice } from '../../core/runs/failure-notice.ts';
import { RunInput } from '../../core/runs/run-input.ts';
import type { FailureTopic } from '../../platform/own/failure-topic.ts';
import {
  type EndDependencies,
  Ended,
  endExecution,
  reasonOf,
} from '../../use-cases/runs/end-execution.ts';

/** https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html */
const StatusChange = z.object({ detail: Ended });

export interface Dependencies extends EndDependencies {
  /** Where metrics go, a line each. */
  readonly log: (line: string) => void;
}

/**
 * Sees every execution that did not succeed. Closes a row that was left open (what no Catch sees:
 * timed out, aborted, a runtime error), and tells the operator if the state machine has not.
 */
export const createHandler =
  (dependencies: Dependencies) =>
  async (event: unknown, { functionName }: Pick<Context, 'functionName'>): Promise<void> => {
    const { detail: ended } = StatusChange.parse(event);
    const { topic, clock, log } = dependencies;
    const input = inputOf(ended);
    const category = input
      ? await endExecution(ended, input, dependencies)
      : await tellOfStranger(ended, topic);
    if (category) {
      log(metricLine('ExecutionsFailed', { value: 1, at: clock.now(), functionName, category }));
    }
  };

function inputOf({ input }: Ended): RunInput | undefined {
  if (!input) return undefined;
  return RunInput.safeParse(JSON.parse(input)).data;
}

/** An execution whose input nobody can read: no row can be found for it, but it is not hidden. */
async function tellOfStranger(ended: Ended, topic: FailureTopic) {
  const text = `${reasonOf(ended)} Its input names no run. ${ended.executionArn}`;
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
