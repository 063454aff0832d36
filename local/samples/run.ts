import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  type ExecutionStatus,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { ulid } from 'ulid';
import type { ExecutionResult } from '../../functions/core/run/execution.ts';
import type { RunInput } from '../../functions/core/run/run-input.ts';
import { ExecutionId } from '../../functions/core/tenancy/tenancy.ts';
import { readExecution } from '../../functions/data/executions.ts';
import { listShards } from '../../functions/data/shards.ts';
import type { Table } from '../../functions/data/table.ts';
import type { EmulatorControl } from '../emulator/control.ts';
import { type FindingTally, tallyFindings } from './finding-tally.ts';
import { type SampleAccount, sampleAccounts } from './sample-accounts.ts';

/** How the execution over a sample account ended. */
export interface SampleRun {
  readonly sample: SampleAccount;
  readonly executionId: ExecutionId;
  readonly status: ExecutionStatus;
  /** The Fail state that it ended in. */
  readonly failState?: string;
  /** The error of that state, and its cause. */
  readonly error?: string;
  readonly cause?: string;
  readonly milliseconds: number;
  /** What the execution's own row says; absent if the run never came to write it. */
  readonly result?: ExecutionResult;
  readonly findings: FindingTally;
  readonly asExpected: boolean;
}

export interface RunOptions {
  readonly stateMachineArn: string;
  readonly table: Table;
  readonly onProgress: (message: string) => void;
}

/** Runs the task of every sample account, all at once, and waits for the ends. */
export function runSamples(
  emulators: EmulatorControl,
  options: RunOptions,
): Promise<readonly SampleRun[]> {
  const sfn = new SFNClient({
    endpoint: emulators.endpoint,
    region: emulators.region,
    credentials: emulators.root(emulators.accountId),
  });
  return Promise.all(sampleAccounts.map((sample) => runSample(sfn, sample, options)));
}

async function runSample(
  sfn: SFNClient,
  sample: SampleAccount,
  options: RunOptions,
): Promise<SampleRun> {
  const { stateMachineArn, table, onProgress } = options;
  const { tenantId, taskId } = sample;
  const executionId = ExecutionId.parse(ulid());
  const input: RunInput = {
    tenantId,
    taskId,
    occurrence: executionId,
    trigger: 'request',
    executionId,
  };
  const { executionArn = '' } = await sfn.send(
    new StartExecutionCommand({ stateMachineArn, name: executionId, input: JSON.stringify(input) }),
  );
  let said = '';
  for (;;) {
    const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (execution.status !== 'RUNNING') return ended(sfn, sample, executionId, execution, table);
    const shards = await listShards(table, tenantId, executionId);
    const over = shards.filter(({ state }) => state !== 'planned' && state !== 'running').length;
    const message = `${sample.name}: ${over} of ${shards.length} shards done`;
    if (shards.length > 0 && message !== said) onProgress(message);
    said = message;
    await sleep(250);
  }
}

async function ended(
  sfn: SFNClient,
  sample: SampleAccount,
  executionId: ExecutionId,
  {
    executionArn,
    status = 'ABORTED',
    error,
    cause,
    startDate,
    stopDate,
  }: DescribeExecutionCommandOutput,
  table: Table,
): Promise<SampleRun> {
  const row = await readExecution(table, sample.tenantId, executionId);
  const failState = status === 'FAILED' ? await failStateOf(sfn, executionArn) : undefined;
  const { expected } = sample;
  return {
    sample,
    executionId,
    status,
    ...(failState && { failState }),
    ...(error && { error }),
    ...(cause && { cause }),
    milliseconds: (stopDate?.getTime() ?? 0) - (startDate?.getTime() ?? 0),
    ...(row?.result && { result: row.result }),
    findings: await tallyFindings(table, sample.tenantId, sample.accountId, new Date()),
    asExpected:
      status === expected.status &&
      (expected.status === 'SUCCEEDED'
        ? expected.fails === Boolean(row?.result?.counts.fail)
        : error === expected.error),
  };
}

async function failStateOf(sfn: SFNClient, executionArn: string | undefined) {
  const { events = [] } = await sfn.send(
    new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 10 }),
  );
  return events.find(({ type }) => type === 'FailStateEntered')?.stateEnteredEventDetails?.name;
}
