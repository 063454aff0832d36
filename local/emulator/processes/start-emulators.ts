import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { delimiter, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { connect, type EmulatorControl, operatorAccount, region } from '../control/control.ts';
import { createRouter } from '../router.ts';
import { loadImplemented, loadOperationIndex } from '../wire/operations.ts';
import { type StartedProcess, startProcess } from './child-process.ts';
import { assertFree, freePort, untilFree } from './ports.ts';
import { ensureVirtualEnvironment } from './virtual-environment.ts';

const emulator = resolve(import.meta.dirname, '..');
const project = resolve(import.meta.dirname, '../../..');

const EmulatorPorts = z.object({ router: z.number(), operator: z.number(), customers: z.number() });
export type EmulatorPorts = Readonly<z.infer<typeof EmulatorPorts>>;

export interface EmulatorOptions {
  /** What survives a restart lies here: the operator's state, the ports, the logs. */
  readonly stateDir: string;
  /** Forgets what an earlier start left in `stateDir`. */
  readonly fresh: boolean;
  /** @default the ports of the last start with this state, else free ones */
  readonly ports?: EmulatorPorts;
  readonly onProgress: (message: string) => void;
}

export interface Emulators extends EmulatorControl {
  readonly stateDir: string;
  /** True when the operator's account was restored, so that what was deployed is still there. */
  readonly restored: boolean;
  /** Rejects when an emulator ends that nobody stopped. */
  readonly broken: Promise<never>;
  stop(): Promise<void>;
}

/**
 * Starts the emulated AWS: the operator's account (ministack), the customers' accounts (moto) and the router in front of
 * both. Whoever calls it must call `stop`; nothing is left running then.
 */
export async function startEmulators(options: EmulatorOptions): Promise<Emulators> {
  const { onProgress } = options;
  const stateDir = resolve(options.stateDir);
  const venv = await ensureVirtualEnvironment(join(project, '.local/venv'), onProgress);
  if (options.fresh) await forget(stateDir);
  await mkdir(join(stateDir, 'logs'), { recursive: true });
  const ports = options.ports ?? (await rememberedPorts(stateDir)) ?? (await freePorts());
  await assertFree({ router: ports.router });
  // Emulators whose router has gone are about to end themselves.
  await untilFree({ 'operator account': ports.operator, 'customer accounts': ports.customers });
  await writeFile(join(stateDir, 'ports.json'), JSON.stringify(ports));
  onProgress('Starting the emulated AWS');
  const server = createRouter({
    operatorAccount,
    backends: { operator: ports.operator, customers: ports.customers },
    operations: loadOperationIndex(venv.operations),
    implemented: loadImplemented(venv.implemented),
    onProblem: (problem, url) => {
      // While they end, calls that are under way break off.
      if (server.listening) onProgress(`Emulator: ${url}: ${problem.message}`);
    },
  });
  await listen(server, ports.router);
  const processes = [
    startProcess(operatorProcess(venv.python, stateDir, { ports, fresh: options.fresh })),
    startProcess(customersProcess(venv.python, stateDir, ports)),
  ];
  const stop = stopper(server, processes);
  try {
    await Promise.all([
      processes[0]?.untilAnswers(`http://127.0.0.1:${ports.operator}/_ministack/health`),
      processes[1]?.untilAnswers(`http://127.0.0.1:${ports.customers}/moto-api/data.json`),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  const broken = Promise.race(processes.map((each) => each.broken));
  broken.catch(() => undefined); // Heard by whoever waits for it.
  const control = connect(`http://127.0.0.1:${ports.router}`);
  const { restored, unfinished } = await control.state();
  if (unfinished.length > 0) {
    onProgress(`The last start broke off changing ${unfinished.join(', ')}: beginning anew`);
  }
  return { ...control, stateDir, restored, broken, stop };
}

/** Forgets all but the operator's account: that is for the emulator to forget, once no other one writes it. */
async function forget(stateDir: string): Promise<void> {
  await mkdir(stateDir, { recursive: true });
  for (const name of await readdir(stateDir)) {
    if (!name.startsWith('operator')) await rm(join(stateDir, name), { recursive: true });
  }
}

function operatorProcess(
  python: string,
  stateDir: string,
  { ports, fresh }: { readonly ports: EmulatorPorts; readonly fresh: boolean },
) {
  return {
    name: 'the emulator of the operator account (ministack)',
    command: python,
    args: [join(emulator, 'operator-account/launcher.py')],
    logFile: join(stateDir, 'logs/operator.log'),
    env: {
      ...basicEnv(),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      MINISTACK_ACCOUNT_ID: operatorAccount,
      MINISTACK_REGION: region,
      // Addresses that ministack gives out (queues, APIs) lead to the router; it listens on its own port.
      GATEWAY_PORT: String(ports.router),
      EMULATOR_LISTEN_PORT: String(ports.operator),
      EMULATOR_FRESH: fresh ? '1' : '0',
      EMULATOR_NODE: process.execPath,
      EMULATOR_NODE_MODULES: join(project, 'node_modules'),
      AWS_ENDPOINT_URL: `http://127.0.0.1:${ports.router}`,
      AWS_ACCESS_KEY_ID: operatorAccount,
      AWS_SECRET_ACCESS_KEY: 'root',
      AWS_REGION: region,
      LAMBDA_EXECUTOR: 'local',
      // Functions that wait for one another must never use up the threads.
      MINISTACK_WORKER_THREADS: '256',
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      PERSIST_STATE: '1',
      STATE_DIR: join(stateDir, 'operator'),
      S3_PERSIST: '1',
      S3_DATA_DIR: join(stateDir, 'operator-s3'),
    },
  };
}

/** moto alone, for whoever needs no operator's account and no router. */
export function customersProcess(
  python: string,
  stateDir: string,
  ports: Pick<EmulatorPorts, 'customers'>,
) {
  return {
    name: 'the emulator of the customer accounts (moto)',
    command: python,
    args: [
      join(emulator, 'customer-accounts/launcher.py'),
      '-H',
      '127.0.0.1',
      '-p',
      String(ports.customers),
    ],
    logFile: join(stateDir, 'logs/customers.log'),
    env: {
      ...basicEnv(),
      // Without it every account has 1,300 snapshots of AWS's own images.
      MOTO_EC2_LOAD_DEFAULT_AMIS: 'false',
      MOTO_IAM_LOAD_MANAGED_POLICIES: 'true',
    },
  };
}

function basicEnv() {
  return {
    PATH: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
    HOME: process.env.HOME ?? '',
    TMPDIR: process.env.TMPDIR ?? '/tmp',
    AWS_EC2_METADATA_DISABLED: 'true',
    PYTHONUNBUFFERED: '1',
  };
}

function stopper(server: Server, processes: readonly StartedProcess[]): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    await Promise.all(processes.map((each) => each.stop()));
    server.closeAllConnections();
    await closed;
  };
  return () => {
    stopped ??= stop();
    return stopped;
  };
}

async function rememberedPorts(stateDir: string): Promise<EmulatorPorts | undefined> {
  const file = join(stateDir, 'ports.json');
  return existsSync(file)
    ? EmulatorPorts.parse(JSON.parse(await readFile(file, 'utf8')))
    : undefined;
}

async function freePorts(): Promise<EmulatorPorts> {
  return { router: await freePort(), operator: await freePort(), customers: await freePort() };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
