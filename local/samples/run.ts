import { setTimeout as sleep } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { executionsRoutes } from '../../functions/api/executions/routes.ts';
import { findingsRoutes } from '../../functions/api/findings/routes.ts';
import { type Answered, type Ask, type By, RefusedError } from '../../functions/api/http/client.ts';
import { tasksRoutes } from '../../functions/api/tasks/routes.ts';
import { errorNames } from '../../functions/core/runs/failure-notice.ts';
import type { EmulatorControl } from '../emulator/control/control.ts';
import type { ConnectedSample, Session } from './onboard.ts';
import type { SampleAccount } from './sample-accounts.ts';

/** How the execution over a sample account ended. */
export interface SampleRun {
  readonly sample: SampleAccount;
  readonly executionId: string;
  readonly status: 'SUCCEEDED' | 'FAILED';
  /** The Fail state that it ended in. */
  readonly failState?: string;
  /** The error of that state. */
  readonly error?: string;
  readonly milliseconds: number;
  /** What the API says of it. */
  readonly execution: EndedExecution;
  /** Findings that somebody suppressed. */
  readonly suppressed: number;
  readonly asExpected: boolean;
}

type Execution = Extract<Answered<typeof executionsRoutes.readExecution>, { progress: unknown }>;
export type EndedExecution = Pick<Execution, 'checks' | 'errors'> & {
  readonly result: NonNullable<Execution['result']>;
};

export interface RunOptions {
  readonly ask: Ask;
  readonly session: Session;
  readonly stateMachineArn: string;
  readonly onProgress: (message: string) => void;
}

/** Executes the task of every sample account through the API, all at once, and waits for the ends. */
export function runSamples(
  connected: readonly ConnectedSample[],
  emulators: EmulatorControl,
  options: RunOptions,
): Promise<readonly SampleRun[]> {
  const sfn = new SFNClient({
    endpoint: emulators.endpoint,
    region: emulators.region,
    credentials: emulators.root(emulators.accountId),
  });
  return Promise.all(connected.map((one) => runSample(sfn, one, options)));
}

async function runSample(
  sfn: SFNClient,
  connected: ConnectedSample,
  options: RunOptions,
): Promise<SampleRun> {
  const { sample, tenantId } = connected;
  const { ask, session, stateMachineArn, onProgress } = options;
  const by = { accessToken: session.accessToken, tenantId };
  const executionId = await execute(connected, by, options);
  let said = '';
  for (;;) {
    const execution = await ask(executionsRoutes.readExecution, { ...by, path: { executionId } });
    if (execution.status === 'not-started') throw new Error(`${executionId} was not started.`);
    if ('progress' in execution) {
      const { result, startedAt } = execution;
      if (result) {
        const milliseconds = Date.parse(result.endedAt) - Date.parse(startedAt);
        const suppressed = await countSuppressed(ask, by, sample);
        const failState = await failStateOf(sfn, stateMachineArn, executionId);
        return runOf(sample, { ...execution, result }, { milliseconds, suppressed, failState });
      }
      const { planned, waiting, running } = execution.progress;
      const message = `${sample.name}: ${planned - waiting - running} of ${planned} shards done`;
      if (planned > 0 && message !== said) onProgress(message);
      said = message;
    }
    await sleep(300);
  }
}

/** How long a run of which nobody hears any more may stand in the way, in milliseconds. */
const patience = 300_000;

/** Waits for the end of a run that is in progress: Scheduler's, or one that an earlier start broke off. */
async function execute(
  { sample, taskId }: ConnectedSample,
  by: By,
  { ask, onProgress }: RunOptions,
): Promise<string> {
  const deadline = Date.now() + patience;
  let said = false;
  for (;;) {
    try {
      return (await ask(tasksRoutes.executeTask, { ...by, path: { taskId } })).executionId;
    } catch (error) {
      if (!(error instanceof RefusedError) || error.code !== 'run-in-progress') throw error;
      if (Date.now() > deadline) {
        throw new Error(`${error.message}\nTo begin anew: npm start -- --fresh`, { cause: error });
      }
      if (!said) onProgress(`${sample.name}: waiting for the execution that is in progress`);
      said = true;
    }
    await sleep(1000);
  }
}

function runOf(
  sample: SampleAccount,
  execution: EndedExecution & { readonly executionId: string },
  rest: Pick<SampleRun, 'milliseconds' | 'suppressed'> & { readonly failState: string | undefined },
): SampleRun {
  const { expected } = sample;
  const { executionId, result } = execution;
  const { failState, ...counted } = rest;
  const error = result.category && errorNames[result.category];
  const status = result.status === 'passed' ? 'SUCCEEDED' : 'FAILED';
  return {
    sample,
    executionId,
    status,
    ...(failState && { failState }),
    ...(error && { error }),
    execution,
    ...counted,
    asExpected:
      status === expected.status &&
      (expected.status === 'SUCCEEDED'
        ? expected.fails === result.counts.fail > 0
        : error === expected.error && failState !== undefined),
  };
}

async function countSuppressed(ask: Ask, by: By, { accountId }: SampleAccount): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const query = { account: accountId, status: 'suppressed', ...(cursor && { cursor }) };
    const page = await ask(findingsRoutes.listFindings, { ...by, query });
    count += page.items.length;
    cursor = page.cursor;
  } while (cursor);
  return count;
}

/** What Step Functions says, which the API does not: the name of the Fail state. */
async function failStateOf(sfn: SFNClient, stateMachineArn: string, executionId: string) {
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${executionId}`;
  for (;;) {
    const { status } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (status !== 'RUNNING') break;
    await sleep(100);
  }
  const { events = [] } = await sfn.send(
    new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 10 }),
  );
  return events.find(({ type }) => type === 'FailStateEntered')?.stateEnteredEventDetails?.name;
}
