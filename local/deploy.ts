import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { digestOfFiles } from './digest.ts';
import { operatorAccount, region } from './emulator/control/control.ts';
import type { Emulators } from './emulator/processes/start-emulators.ts';

const project = resolve(import.meta.dirname, '..');

export interface Deployment {
  /** False when exactly this was deployed before, and nothing was done. */
  readonly changed: boolean;
  /** What is deployed. */
  readonly assembly: Pick<Assembly, 'folder' | 'stage'>;
  /** Outputs and physical names by stack, as CloudFormation has them. */
  readonly stacks: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What is deployed of which stage. */
export interface Deployed {
  readonly assembly: Pick<Assembly, 'stage'>;
  readonly stacks: Deployment['stacks'];
}

/** What a stack says of itself. Throws if it says no such thing. */
export function outputOf(
  { assembly: { stage }, stacks }: Deployed,
  stack: string,
  name: string,
): string {
  const value = stacks[`roundsman-${stage}-${stack}`]?.[name];
  if (!value) throw new Error(`The stack roundsman-${stage}-${stack} has no output ${name}.`);
  return value;
}

/** What the local distribution serves by. */
export const distributionOf = (deployment: Pick<Deployment, 'assembly' | 'stacks'>) => ({
  templateFile: join(
    deployment.assembly.folder,
    `roundsman-${deployment.assembly.stage}-web.template.json`,
  ),
  apiId: outputOf(deployment, 'api', 'ApiId'),
  siteBucketName: outputOf(deployment, 'web', 'SiteBucketName'),
});

export interface SynthesisOptions {
  /** Where the assembly goes. */
  readonly outdir: string;
  /** @default `local` */
  readonly stage?: string;
  /** The program that makes the CDK app, from the root of the project. @default `bin/app.ts` */
  readonly app?: string;
  /** A file of an operator's settings. @default none: the operator's own are for real accounts */
  readonly settings?: string;
  /** The built dashboard: a folder, from the root of the project or by its whole path. */
  readonly site: string;
  readonly onProgress: (message: string) => void;
  /** Ends the synthesis. */
  readonly signal?: AbortSignal;
}

/** The CDK app's assembly, and a digest of everything that is in it. */
export interface Assembly {
  readonly folder: string;
  readonly stage: string;
  readonly digest: string;
}

/**
 * Synthesises the real CDK app, unless the folder has what these sources give. Needs no emulator, so that it can go on
 * while they start.
 */
export async function synthesise(options: SynthesisOptions): Promise<Assembly> {
  const { onProgress, stage = 'local', app = 'bin/app.ts', site, settings, signal } = options;
  const folder = resolve(options.outdir);
  const stamp = `${folder}.sources`;
  const ofSettings = settings ? await readFile(settings, 'utf8') : '';
  const sources = `${stage} ${app} ${await digestOfSources(app, site)} ${ofSettings}`;
  if ((await readIfThere(stamp)) === sources && existsSync(join(folder, 'manifest.json'))) {
    return { folder, stage, digest: await digestOf(folder) };
  }
  onProgress('Synthesising the CDK app');
  await rm(stamp, { force: true });
  await rm(folder, { recursive: true, force: true });
  await runNode({
    name: 'the CDK app',
    args: [app],
    env: {
      CDK_OUTDIR: folder,
      CDK_CONTEXT_JSON: JSON.stringify({ stage, config: settings ?? false, site }),
      CDK_DEFAULT_ACCOUNT: operatorAccount,
      CDK_DEFAULT_REGION: region,
    },
    signal,
  });
  await writeFile(stamp, sources);
  return { folder, stage, digest: await digestOf(folder) };
}

/** All that an assembly is made of; what is installed follows from the lockfile. */
function digestOfSources(app: string, site: string): Promise<string> {
  const sources = '{bin,lib,functions,statemachines}/**/*.{ts,js,json,mjs,cjs}';
  const ofSite = globSync('**/*.*', { cwd: resolve(project, site) }).map((file) =>
    join(site, file),
  );
  const own = [...globSync(sources, { cwd: project }), app, 'cdk.json', 'package-lock.json'];
  return digestOfFiles(project, [...own, ...ofSite]);
}

const readIfThere = (file: string): Promise<string | undefined> =>
  existsSync(file) ? readFile(file, 'utf8') : Promise.resolve(undefined);

/** Where to deploy to: who deploys need not be who started it. */
type Target = Omit<Emulators, 'broken' | 'stop'>;

export interface DeployOptions {
  /** May be synthesised meanwhile. */
  readonly assembly: Promise<Assembly>;
  readonly onProgress: (message: string) => void;
  /** Ends the deployment. */
  readonly signal?: AbortSignal;
}

/** Deploys the real CDK app into the operator's emulated account, unless exactly this is there already. */
export async function deploy(emulators: Target, options: DeployOptions): Promise<Deployment> {
  const { onProgress, signal } = options;
  const [assembly] = await Promise.all([options.assembly, bootstrap(emulators, options)]);
  const stamp = join(emulators.stateDir, 'deployed.sha256');
  const deployed = emulators.restored ? await readIfThere(stamp) : undefined;
  const changed = assembly.digest !== deployed;
  if (changed) {
    await rm(stamp, { force: true });
    onProgress('Deploying the CDK app');
    await runNode({
      name: 'cdk deploy',
      args: [
        cdk,
        'deploy',
        '--all',
        '--app',
        assembly.folder,
        '--require-approval',
        'never',
        '--no-notices',
        // What is deployed is synthesised: the dashboard is in it.
        '--build',
        '',
      ],
      env: cdkEnv(emulators),
      onLine: (line) => reportStack(line, onProgress),
      signal,
    });
    // Never is the stamp newer than what it is about, however the emulators end.
    await emulators.saveState();
    await writeFile(stamp, assembly.digest);
  }
  return { changed, assembly, stacks: await outputs(emulators, assembly.stage) };
}

/** Makes what `cdk deploy` needs in an account, unless it is there. */
export async function bootstrap(
  emulators: Target,
  { onProgress, signal }: Omit<DeployOptions, 'assembly'>,
): Promise<void> {
  const found = await stacks(emulators);
  if (found.some(({ StackName }) => StackName === 'CDKToolkit')) return;
  onProgress("Bootstrapping the operator's account for the CDK");
  const environment = `aws://${emulators.accountId}/${emulators.region}`;
  await runNode({
    name: 'cdk bootstrap',
    args: [cdk, 'bootstrap', environment, '--app', '', '--no-notices'],
    env: cdkEnv(emulators),
    signal,
  });
}

const cdk = join(project, 'node_modules/aws-cdk/bin/cdk');

/** The operator's root, and nothing of what the user has set up for the real AWS. */
const cdkEnv = (emulators: Target) => ({
  CDK_DEFAULT_ACCOUNT: emulators.accountId,
  CDK_DEFAULT_REGION: emulators.region,
  AWS_ENDPOINT_URL: emulators.endpoint,
  AWS_REGION: emulators.region,
  AWS_ACCESS_KEY_ID: emulators.accountId,
  AWS_SECRET_ACCESS_KEY: 'root',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: join(emulators.stateDir, 'no-config'),
  AWS_SHARED_CREDENTIALS_FILE: join(emulators.stateDir, 'no-credentials'),
});

interface Step {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly onLine?: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

function runNode({ name, args, env, onLine, signal }: Step): Promise<void> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
    env: { PATH, HOME, CI: '1', CDK_DISABLE_CLI_TELEMETRY: 'true', ...env },
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
  const files = await readdir(assembly);
  return digestOfFiles(
    assembly,
    files.filter((file) => /\.(template|assets)\.json$/.test(file)),
  );
}

async function stacks(emulators: Target) {
  const client = new CloudFormationClient({
    endpoint: emulators.endpoint,
    region: emulators.region,
    credentials: emulators.root(emulators.accountId),
  });
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({}));
  client.destroy();
  return Stacks;
}

async function outputs(emulators: Target, stage: string): Promise<Deployment['stacks']> {
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
