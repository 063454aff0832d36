import { parseArgs } from 'node:util';
import { connectApi } from '../functions/api/http/client.ts';
import { apiBase } from '../functions/api/http/route.ts';
import { expireMarkers } from './dead-writers.ts';
import {
  type Assembly,
  type DeployOptions,
  deploy,
  distributionOf,
  outputOf,
  synthesise,
} from './deploy.ts';
import { startDistribution } from './distribution/distribution.ts';
import { createSignIn, signInPath } from './distribution/sign-in-link.ts';
import { assertFree } from './emulator/processes/ports.ts';
import { type Emulators, startEmulators } from './emulator/processes/start-emulators.ts';
import { jsonReport, textReport } from './report.ts';
import {
  type ConnectedSample,
  onboardSamples,
  type Session,
  signInSample,
} from './samples/onboard.ts';
import { plantSamples } from './samples/plant.ts';
import { runSamples, type SampleRun } from './samples/run.ts';
import { samplePerson } from './samples/sample-accounts.ts';
import { ensureSite } from './site.ts';

const usage = `npm start [-- options]
  --fresh     forget what earlier starts left behind
  --once      run the samples once, and end; exit code 0 when each ended as it should
  --json      with --once: one JSON object on stdout, progress on stderr
  --port <n>  the first of four ports in a row (default 4700)
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
  const apiPort = port + 3;
  await assertFree({ 'dashboard and API': apiPort });
  const interrupt = onInterrupt();
  const ended = new AbortController();
  const signal = AbortSignal.any([interrupt.signal, ended.signal]);
  const assembly = ensureSite(onProgress).then((site) =>
    synthesise({ outdir: `${state}.cdk.out`, site, onProgress, signal }),
  );
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
    const options = { port: apiPort, onProgress, signal };
    const running = runEverything(emulators, assembly, options);
    const samples = await Promise.race([running, emulators.broken]);
    report(samples.runs, json);
    if (once) return;
    console.log(whereToLook(emulators, samples));
    await Promise.race([interrupt.promise, emulators.broken]);
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

interface Samples {
  /** The address of dashboard and API. */
  readonly url: string;
  readonly session: Session;
  readonly connected: readonly ConnectedSample[];
  readonly runs: readonly SampleRun[];
}

async function runEverything(
  emulators: Emulators,
  assembly: Promise<Assembly>,
  options: Omit<DeployOptions, 'assembly'> & {
    readonly signal: AbortSignal;
    readonly port: number;
  },
): Promise<Samples> {
  const { port, onProgress, signal } = options;
  const stop = () => void emulators.stop();
  signal.addEventListener('abort', stop);
  const [deployment] = await Promise.all([
    deploy(emulators, { assembly, onProgress, signal }),
    plantSamples(emulators, onProgress),
  ]);
  onProgress(deployment.changed ? 'The platform is deployed' : 'The platform is deployed already');
  if (emulators.restored) {
    await expireMarkers(emulators, outputOf(deployment, 'data', 'TableName'), started);
  }
  const url = `http://127.0.0.1:${port}`;
  const beside = createSignIn(url);
  const distribution = await startDistribution({
    emulators,
    ...distributionOf(deployment),
    port,
    beside,
  });
  signal.addEventListener('abort', () => {
    distribution.close();
    distribution.closeAllConnections();
  });
  const ask = connectApi(url);
  const session = await signInSample(ask);
  const connected = await onboardSamples(ask, session, emulators, onProgress);
  onProgress('Running the checks of every sample account');
  const runs = await runSamples(connected, emulators, {
    ask,
    session,
    stateMachineArn: outputOf(deployment, 'run', 'StateMachineArn'),
    onProgress,
  });
  return { url, session, connected, runs };
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

function whereToLook(
  { endpoint, accountId, region, stateDir }: Emulators,
  { url, session, connected }: Samples,
): string {
  const { email, password } = samplePerson;
  const tenantId = connected.at(-1)?.tenantId;
  return `The dashboard: ${url}
Signed in as ${email} (password ${password}) by one link: ${url}${signInPath}

The API answers at ${url}${apiBase}. As the same person:
  export API=${url}${apiBase} TENANT=${tenantId}
  export TOKEN=${session.accessToken}

  curl -s $API/accounts -H "Authorization: Bearer $TOKEN" -H "X-Tenant-Id: $TENANT"
  curl -s "$API/findings?status=error&limit=5" -H "Authorization: Bearer $TOKEN" -H "X-Tenant-Id: $TENANT"
  curl -s "$API/checks?service=s3" -H "Authorization: Bearer $TOKEN"

The emulated AWS answers at ${endpoint}. To look around with any AWS tool:
  export AWS_ENDPOINT_URL=${endpoint} AWS_REGION=${region} AWS_SECRET_ACCESS_KEY=root
  export AWS_ACCESS_KEY_ID=${accountId}    the operator; any customer's account number works, too
Logs: ${stateDir}/logs; those of one function: npm run logs -- run-shard
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
