import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { Emulators } from './emulator/start-emulators.ts';

const project = resolve(import.meta.dirname, '..');

export interface Deployment {
  /** False when exactly this was deployed before, and nothing was done. */
  readonly changed: boolean;
  /** Outputs and physical names by stack, as CloudFormation has them. */
  readonly stacks: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface DeployOptions {
  /** @default `local` */
  readonly stage?: string;
  /** The program that makes the CDK app, from the root of the project. @default `bin/app.ts` */
  readonly app?: string;
  readonly onProgress: (message: string) => void;
  /** Ends a deployment that is under way. */
  readonly signal?: AbortSignal;
}

/** Deploys the real CDK app into the operator's emulated account, unless it is there already. */
export async function deploy(emulators: Emulators, options: DeployOptions): Promise<Deployment> {
  const { onProgress, stage = 'local', app = 'bin/app.ts', signal } = options;
  const failed = new AbortController();
  const run = (step: Step) =>
    runStep(step, emulators, signal ? AbortSignal.any([signal, failed.signal]) : failed.signal);
  const assembly = join(emulators.stateDir, 'cdk.out');
  onProgress('Synthesising the CDK app');
  await rm(assembly, { recursive: true, force: true });
  const synthesised = run({
    name: 'the CDK app',
    args: [app],
    env: { CDK_OUTDIR: assembly, CDK_CONTEXT_JSON: JSON.stringify({ stage }) },
  });
  await together([synthesised, bootstrap(emulators, run, onProgress)], failed);
  const digest = await digestOf(assembly);
  const stamp = join(emulators.stateDir, 'deployed.sha256');
  const deployed = emulators.restored ? await readFile(stamp, 'utf8').catch(() => '') : '';
  const changed = digest !== deployed;
  if (changed) {
    onProgress('Deploying the CDK app');
    await rm(stamp, { force: true });
    await run({
      name: 'cdk deploy',
      args: [
        cdk,
        'deploy',
        '--all',
        '--app',
        assembly,
        '--require-approval',
        'never',
        '--no-notices',
      ],
      onLine: (line) => reportStack(line, onProgress),
    });
    await writeFile(stamp, digest);
  }
  return { changed, stacks: await outputs(emulators, stage) };
}

const cdk = join(project, 'node_modules/aws-cdk/bin/cdk');

/** Waits for all, and ends the others when one fails. */
async function together(steps: readonly Promise<void>[], failed: AbortController): Promise<void> {
  let failure: unknown;
  const watched = steps.map((step) =>
    step.catch((error: unknown) => {
      failure ??= error;
      failed.abort();
    }),
  );
  await Promise.all(watched);
  if (failure) throw failure;
}

async function bootstrap(
  emulators: Emulators,
  run: (step: Step) => Promise<void>,
  onProgress: (message: string) => void,
): Promise<void> {
  const found = await stacks(emulators);
  if (found.some(({ StackName }) => StackName === 'CDKToolkit')) return;
  onProgress("Bootstrapping the operator's account for the CDK");
  const environment = `aws://${emulators.accountId}/${emulators.region}`;
  await run({
    name: 'cdk bootstrap',
    args: [cdk, 'bootstrap', environment, '--app', '', '--no-notices'],
  });
}

interface Step {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
}

function runStep(
  { name, args, env, onLine }: Step,
  emulators: Emulators,
  signal: AbortSignal,
): Promise<void> {
  const credentials = emulators.root(emulators.accountId);
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      CI: '1',
      CDK_DISABLE_CLI_TELEMETRY: 'true',
      CDK_DEFAULT_ACCOUNT: emulators.accountId,
      CDK_DEFAULT_REGION: emulators.region,
      AWS_ENDPOINT_URL: emulators.endpoint,
      AWS_REGION: emulators.region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_EC2_METADATA_DISABLED: 'true',
      // What the user has set up for the real AWS stays out of this.
      AWS_CONFIG_FILE: join(emulators.stateDir, 'no-config'),
      AWS_SHARED_CREDENTIALS_FILE: join(emulators.stateDir, 'no-credentials'),
      ...env,
    },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      onLine?.(line);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} failed:\n${said.slice(-40).join('\n')}`));
    });
  });
}

/** `stack | 12/31 | …` and `✅  stack` of the CDK's progress. */
function reportStack(line: string, onProgress: (message: string) => void): void {
  const done = /✅\s+(\S+)/.exec(line)?.[1];
  if (done) onProgress(`Deployed ${done}`);
  const failed = /\| \w+_FAILED\s+\| (.*)$/.exec(line)?.[1];
  if (failed) onProgress(`Failed: ${failed}`);
}

/** Templates name their assets by content, so the templates alone say whether anything changed. */
async function digestOf(assembly: string): Promise<string> {
  const files = (await readdir(assembly))
    .filter((file) => /\.(template|assets)\.json$/.test(file))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(assembly, file)));
  return hash.digest('hex');
}

async function stacks(emulators: Emulators) {
  const client = new CloudFormationClient({
    endpoint: emulators.endpoint,
    region: emulators.region,
    credentials: emulators.root(emulators.accountId),
  });
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({}));
  client.destroy();
  return Stacks;
}

async function outputs(emulators: Emulators, stage: string): Promise<Deployment['stacks']> {
  const ours = (await stacks(emulators)).filter(({ StackName }) =>
    StackName?.startsWith(`roundsman-${stage}-`),
  );
  return Object.fromEntries(
    ours.map(({ StackName = '', Outputs = [] }) => [
      StackName,
      Object.fromEntries(
        Outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
      ),
    ]),
  );
}
