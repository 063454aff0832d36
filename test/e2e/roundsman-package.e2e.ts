import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { CreateVolumeCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, installPackage, start } from '../support/commands/installed-command.ts';
import { as, emulators } from './support/aws.ts';

const project = resolve(import.meta.dirname, '../..');
const account = '770000000001';
const region = 'eu-west-1';
const ends: (() => Promise<void>)[] = [];

let folder: string;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await installPackage(project);
  const root = emulators.root(account);
  const ec2 = new EC2Client(as(root, region));
  for (const Encrypted of [true, false]) {
    const volume = { AvailabilityZone: `${region}a`, Size: 1, Encrypted };
    await ec2.send(new CreateVolumeCommand(volume));
  }
  environment = await auditor(new IAMClient(as(root)));
});

/** A user who may do what the command itself says that its checks need, and nothing else. */
async function auditor(iam: IAMClient): Promise<Readonly<Record<string, string>>> {
  const policy = ['policy', '--checks', 'ec2-volume-encrypted'];
  const { stdout } = await start(bin(), policy, emptyFolder()).finished;
  const UserName = 'auditor';
  await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(
    new PutUserPolicyCommand({ UserName, PolicyName: 'scan', PolicyDocument: stdout }),
  );
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return {
    AWS_ENDPOINT_URL: emulators.endpoint,
    AWS_ACCESS_KEY_ID: AccessKey?.AccessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: AccessKey?.SecretAccessKey ?? '',
  };
}

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const bin = () => join(folder, 'node_modules/.bin/roundsman');

const command = (args: readonly string[], changed: Readonly<Record<string, string>> = {}) =>
  start(bin(), args, emptyFolder(), { ...environment, ...changed });

const volumes = ['scan', '--checks', 'ec2-volume-encrypted', '--format', 'json'];
const inRegion = [...volumes, '--regions', region];

async function fault(action: string, code: string, status = 403): Promise<void> {
  ends.push(await emulators.inject({ account, action, code, message: `${code}.`, status }));
}

const linesOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('the installed command', () => {
  it('needs no package beside its own', () => {
    expect(
      readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
    ).toEqual(['roundsman']);
  });

  it('brings the licences of what it bundles', () => {
    const notices = join(folder, 'node_modules/roundsman/dist/THIRD-PARTY-NOTICES.txt');

    expect(readFileSync(notices, 'utf8')).toMatch(/^@aws-sdk\/core \d.* \(Apache-2\.0\)$/m);
  });

  it('scans the account of its credentials', async () => {
    const { code, stdout, stderr } = await command(inRegion).finished;

    const lines = linesOf(stdout);
    expect(lines.map(({ status }) => status).sort()).toEqual(['fail', 'pass']);
    expect(lines[0]).toMatchObject({
      check: 'ec2-volume-encrypted',
      severity: 'high',
      account,
      region,
      resource: expect.stringMatching(`^arn:aws:ec2:${region}:${account}:volume/vol-`),
    });
    expect(stderr).toContain(`Account ${account}`);
    expect(code).toBe(0);
  });

  it('fails on the severity it was told to', async () => {
    const { code } = await command([...inRegion, '--fail-on', 'high']).finished;

    expect(code).toBe(3);
  });

  it('looks in all enabled regions unless told otherwise', async () => {
    const { code, stdout, stderr } = await command(volumes).finished;

    expect(linesOf(stdout)).toHaveLength(2);
    expect(stderr).toMatch(/1 check in .*eu-west-1, .*us-east-1, /);
    expect(code).toBe(0);
  });

  it('says what it may not read, and which permission is missing', async () => {
    await fault('ec2:DescribeVolumes', 'UnauthorizedOperation');

    const { code, stdout, stderr } = await command([...inRegion, '--fail-on', 'low']).finished;

    expect(linesOf(stdout)).toMatchObject([
      {
        status: 'error',
        region,
        resource: null,
        error: {
          category: 'permission',
          operation: 'ec2:DescribeVolumes',
          code: 'UnauthorizedOperation',
          requestId: expect.any(String),
        },
      },
    ]);
    expect(stderr).toMatch(/Missing permissions\n +ec2:DescribeVolumes +eu-west-1/);
    expect(code).toBe(2);
  });

  it('does not guess the regions when it may not read them', async () => {
    await fault('ec2:DescribeRegions', 'UnauthorizedOperation');

    const unasked = await command(volumes).finished;
    const asked = await command(inRegion).finished;

    expect(unasked).toMatchObject({ code: 2, stdout: '' });
    expect(unasked.stderr).toContain('(ec2:DescribeRegions)');
    expect(linesOf(asked.stdout)).toHaveLength(2);
    expect(asked.code).toBe(2);
  });

  it.each([
    ['no credentials', [], { AWS_ACCESS_KEY_ID: '' }, 2, 'No AWS credentials'],
    ['a key that is gone', [], { AWS_ACCESS_KEY_ID: 'AKIAGONE' }, 2, 'InvalidClientTokenId'],
    ['an unknown profile', ['--profile', 'x'], {}, 64, 'Unknown profile "x"'],
    ['an unknown region', ['--regions', 'eu-wets-1'], {}, 64, 'Did you mean "eu-west-1"?'],
  ])('says so: %s', async (_, args, changed, code, message) => {
    const result = await command([...volumes, ...args], changed).finished;

    expect(result.stderr).toContain(message);
    expect(result).toMatchObject({ code, stdout: '' });
  });

  it('asks a credential_process once for all of its clients', async () => {
    const home = emptyFolder();
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL = '' } = environment;
    const keys = JSON.stringify({
      Version: 1,
      AccessKeyId: AWS_ACCESS_KEY_ID,
      SecretAccessKey: AWS_SECRET_ACCESS_KEY,
      Expiration: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const command = `printf '%s' '${keys}'; echo asked >> ${home}/asked`;
    writeFileSync(join(home, 'config'), `[profile work]\ncredential_process = ${command}\n`);
    const profile = { AWS_CONFIG_FILE: join(home, 'config'), AWS_PROFILE: 'work' };

    const { finished } = start(bin(), volumes, home, { AWS_ENDPOINT_URL, ...profile });
    const { code, stdout, stderr } = await finished;

    expect(code, stderr).toBe(0);
    expect(linesOf(stdout)).toHaveLength(2);
    expect(readFileSync(join(home, 'asked'), 'utf8')).toBe('asked\n');
  });

  it('asks AWS by the proxy of its environment', async () => {
    const hosts = new Set<string | undefined>();
    const proxy = createServer((asked, answer) => {
      const { host, pathname, search } = new URL(asked.url ?? '');
      hosts.add(host);
      const { method, headers } = asked;
      const onward = request(`${emulators.endpoint}${pathname}${search}`, { method, headers });
      onward.on('response', (response) => {
        answer.writeHead(response.statusCode ?? 500, response.headers);
        response.pipe(answer);
      });
      asked.pipe(onward);
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    ends.push(async () => void proxy.close());
    const { port } = proxy.address() as AddressInfo;

    const { code, stdout, stderr } = await command(inRegion, {
      AWS_ENDPOINT_URL: 'http://aws.invalid',
      HTTP_PROXY: `http://127.0.0.1:${port}`,
    }).finished;

    expect(code, stderr).toBe(0);
    expect(linesOf(stdout)).toHaveLength(2);
    expect([...hosts]).toEqual(['aws.invalid']);
  });

  it('ends at once on Ctrl-C', async () => {
    const { child, finished } = command(['scan']);
    await once(child.stderr, 'data');

    child.kill('SIGINT');
    const { code, stderr } = await finished;

    expect(stderr).toContain('INCOMPLETE: interrupted after');
    expect(code).toBe(130);
  });

  it('keeps nothing on disk, so that several run side by side', async () => {
    const home = emptyFolder();
    const scans = [1, 2, 3].map(() => start(bin(), inRegion, home, environment).finished);

    const results = await Promise.all(scans);

    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('the command of a checkout', () => {
  it('is there without a build', async () => {
    const home = { HOME: process.env.HOME ?? folder, npm_config_cache: emptyFolder() };
    const { finished } = start('npx', ['roundsman', 'checks', '--json'], project, home);

    const { code, stdout } = await finished;

    expect(JSON.parse(stdout)).not.toHaveLength(0);
    expect(code).toBe(0);
  });
});
