import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { openTable, type Table } from '../functions/data/table.ts';
import { openScheduler, type Scheduler } from '../functions/platform/scheduler.ts';
import {
  type Assembly,
  type Deployment,
  type DeployOptions,
  deploy,
  synthesise,
} from './deploy.ts';
import { type Emulators, startEmulators } from './emulator/start-emulators.ts';
import { jsonReport, textReport } from './report.ts';
import { plantSamples } from './samples/plant.ts';
import { runSamples, type SampleRun } from './samples/run.ts';
import { seedTenants } from './samples/seed.ts';

const usage = `npm start [-- options]
  --fresh     forget what earlier starts left behind
  --once      run the samples once, and end; exit code 0 when each ended as it should
  --json      with --once: one JSON object on stdout, progress on stderr
  --port <n>  the first of three ports in a row (default 4700)
  --state <folder>  where the operator's account is kept (default .local/state)`;

const started = Date.now();
const seconds = () => Math.round((Date.now() - started) / 100) / 10;

main().catch((error: Error) => {
  console.error(`\n${error.message}`);
  process.exitCode ||= 1;
});

async function main(): Promise<void> {
  const { fresh, once, json, port, state, help } = options();
  if (help) return console.log(usage);
  const onProgress = (message: string) =>
    console.error(`${seconds().toFixed(1).padStart(6)} s  ${message}`);
  const interrupt = onInterrupt();
  const ended = new AbortController();
  const signal = AbortSignal.any([interrupt.signal, ended.signal]);
  const assembly = synthesise({ outdir: `${state}.cdk.out`, onProgress, signal });
  const starting = startEmulators({
    stateDir: state,
    fresh,
    ports: { router: port, operator: port + 1, customers: port + 2 },
    onProgress,
  });
  const both = Promise.allSettled([assembly, starting]);
  try {
    const emulators = await starting;
    signal.throwIfAborted();
    const runs = await runEverything(emulators, assembly, { onProgress, signal });
    report(runs, json);
    if (once) return;
    console.log(whereToLook(emulators));
    await interrupt.promise;
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
  } finally {
    ended.abort();
    onProgress('Stopping');
    const [, started] = await both;
    if (started.status === 'fulfilled') await started.value.stop();
  }
}

function report(runs: readonly SampleRun[], json: boolean): void {
  process.exitCode = runs.every(({ asExpected }) => asExpected) ? 0 : 1;
  if (json) console.log(JSON.stringify(jsonReport(runs, seconds()), null, 2));
  else console.log(`\n${textReport(runs)}\n`);
}

async function runEverything(
  emulators: Emulators,
  assembly: Promise<Assembly>,
  { onProgress, signal }: DeployOptions & { readonly signal: AbortSignal },
): Promise<readonly SampleRun[]> {
  const stop = () => void emulators.stop();
  signal.addEventListener('abort', stop);
  const [deployment] = await Promise.all([
    deploy(emulators, { assembly, onProgress, signal }),
    plantSamples(emulators, onProgress),
  ]);
  onProgress(deployment.changed ? 'The platform is deployed' : 'The platform is deployed already');
  const table = openTenantTable(emulators, deployment);
  await seedTenants(table, openSchedules(emulators, deployment), new Date());
  onProgress('Running the checks of every sample account');
  return runSamples(emulators, {
    stateMachineArn: output(deployment, 'run', 'StateMachineArn'),
    table,
    onProgress,
  });
}

function openTenantTable(emulators: Emulators, deployment: Deployment): Table {
  const client = new DynamoDBClient({
    endpoint: emulators.endpoint,
    region: emulators.region,
    credentials: emulators.root(emulators.accountId),
  });
  return openTable(output(deployment, 'data', 'TableName'), {
    client: DynamoDBDocumentClient.from(client),
  });
}

function openSchedules(emulators: Emulators, deployment: Deployment): Scheduler {
  return openScheduler({
    groupName: output(deployment, 'run', 'ScheduleGroupName'),
    stateMachineArn: output(deployment, 'run', 'StateMachineArn'),
    roleArn: output(deployment, 'run', 'SchedulerRoleArn'),
    deadLetterArn: output(deployment, 'run', 'ScheduleDeadLetterQueueArn'),
    client: new SchedulerClient({
      endpoint: emulators.endpoint,
      region: emulators.region,
      credentials: emulators.root(emulators.accountId),
    }),
  });
}

function output({ stacks }: Deployment, stack: string, name: string): string {
  const value = stacks[`roundsman-local-${stack}`]?.[name];
  if (!value) throw new Error(`the stack roundsman-local-${stack} has no output ${name}`);
  return value;
}

/** Ctrl-C ends everything in order; a second one ends it at once. */
function onInterrupt() {
  const interrupted = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const handle = () => {
    if (interrupted.signal.aborted) process.exit(130);
    process.exitCode = 130;
    interrupted.abort();
    resolve();
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
  return { signal: interrupted.signal, promise };
}

function whereToLook({ endpoint, accountId, region, stateDir }: Emulators): string {
  return `The emulated AWS answers at ${endpoint}. To look around with any AWS tool:
  export AWS_ENDPOINT_URL=${endpoint} AWS_REGION=${region} AWS_SECRET_ACCESS_KEY=root
  export AWS_ACCESS_KEY_ID=${accountId}    the operator; any customer's account number works, too
Logs: ${stateDir}/logs
Ctrl-C stops everything; what is deployed and stored is kept for the next start (--fresh forgets it).`;
}

function options() {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      port: { type: 'string', default: '4700' },
      state: { type: 'string', default: '.local/state' },
      help: { type: 'boolean', default: false },
    },
  });
  return { ...values, port: Number(values.port) };
}
