import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import * as z from 'zod';
import { as, emulators } from './aws.ts';
import { policy } from './stack.ts';

const project = resolve(import.meta.dirname, '../../..');

/** What whoever automates the doctor relies on. */
const Report = z.object({
  stage: z.string(),
  region: z.string(),
  accountId: z.string(),
  ok: z.boolean(),
  lines: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      verdict: z.enum(['good', 'note', 'missing', 'unknown']),
      seen: z.string(),
      mend: z.array(z.string()),
    }),
  ),
});
export type Report = z.infer<typeof Report>;

export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command, as an operator runs it. */
export interface Doctor {
  /** @param interruptAt Ctrl-C comes when this is said. */
  run(args: readonly string[], interruptAt?: string): Promise<Ran>;
  /** Runs the command with `--json`. */
  report(args: readonly string[], interruptAt?: string): Promise<Report & Pick<Ran, 'exitCode'>>;
  forget(): Promise<void>;
}

/**
 * Makes a machine of an operator's, whose credentials may do what `--policy` prints, and no more.
 *
 * @param account Of a customer's, to which the profile `customer` leads.
 */
export async function installDoctor(account: string): Promise<Doctor> {
  const folder = await mkdtemp(join(tmpdir(), 'roundsman-doctor-'));
  await writeFile(join(folder, 'settings.json'), '{"stages":{}}');
  await writeFile(join(folder, 'config'), `[profile customer]\nregion = ${emulators.region}\n`);
  await writeFile(
    join(folder, 'credentials'),
    `[customer]\naws_access_key_id = ${account}\naws_secret_access_key = root\n`,
  );
  const run = (args: readonly string[], env: object, interruptAt?: string) =>
    runDoctor(
      // The settings of whoever tests are not the test's.
      ['-c', `config=${join(folder, 'settings.json')}`, ...args],
      {
        PATH: process.env.PATH,
        HOME: folder,
        AWS_ENDPOINT_URL: emulators.endpoint,
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_REGION: emulators.region,
        AWS_CONFIG_FILE: join(folder, 'config'),
        AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
        ...env,
      },
      interruptAt,
    );
  const { stdout: document } = await run(['-c', 'stage=local', '--policy'], {});
  const own = await credentialsOf(document);
  return {
    run: (args, interruptAt) => run(args, own, interruptAt),
    async report(args, interruptAt) {
      const { exitCode, stdout, stderr } = await run(['--json', ...args], own, interruptAt);
      if (stdout === '') throw new Error(`The doctor printed nothing: ${stderr}`);
      return { exitCode, ...Report.parse(JSON.parse(stdout)) };
    },
    forget: () => rm(folder, { recursive: true }),
  };
}

async function credentialsOf(document: string) {
  const iam = new IAMClient(as());
  const service = 'ec2.amazonaws.com';
  const RoleName = 'operator-with-doctor';
  const trust = policy({
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
  });
  const AssumeRolePolicyDocument = JSON.stringify(trust);
  const made = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  await iam.send(
    new PutRolePolicyCommand({ RoleName, PolicyName: 'doctor', PolicyDocument: document }),
  );
  const session = await emulators.roleCredentials(made.Role?.Arn ?? '', service);
  return {
    AWS_ACCESS_KEY_ID: session.accessKeyId,
    AWS_SECRET_ACCESS_KEY: session.secretAccessKey,
    AWS_SESSION_TOKEN: session.sessionToken,
  };
}

function runDoctor(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  interruptAt: string | undefined,
): Promise<Ran> {
  const child = spawn(process.execPath, ['bin/doctor.ts', ...args], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
    if (interruptAt && String(chunk).includes(interruptAt)) child.kill('SIGINT');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}
