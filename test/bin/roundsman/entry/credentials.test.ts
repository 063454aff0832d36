import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../../bin/roundsman/entry/connect.ts';

const own = { ...process.env };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roundsman-credentials-'));
  for (const name of Object.keys(process.env)) if (/^AWS_/.test(name)) delete process.env[name];
  process.env.AWS_EC2_METADATA_DISABLED = 'true';
  process.env.AWS_CONFIG_FILE = join(folder, 'config');
  process.env.AWS_SHARED_CREDENTIALS_FILE = join(folder, 'credentials');
});
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in own)) delete process.env[name];
  Object.assign(process.env, own);
});

const configure = (...lines: readonly string[]) =>
  writeFileSync(join(folder, 'config'), `${lines.join('\n')}\n`);

const refusal = (profile?: string) =>
  connect({ pace: 'half', isStrict: false, ...(profile && { profile }) }).then(
    () => Promise.reject(new Error('There were credentials.')),
    (error: unknown) => error,
  );

const print = (text: string) => `printf '%s' '${text}'`;

describe('credentials that there are not', () => {
  it.each([
    ['that fails', 'echo no ticket >&2; exit 3', 'Command failed: echo no ticket >&2; exit 3\nno'],
    ['that prints rubbish', print('hello'), 'credential_process returned invalid JSON'],
    ['that prints another version', print('{"Version":2}'), 'did not return Version 1'],
    ['that prints no keys', print('{"Version":1}'), 'returned invalid credentials'],
    [
      'whose keys have expired',
      print(
        '{"Version":1,"AccessKeyId":"a","SecretAccessKey":"b","Expiration":"2020-01-01T00:00:00Z"}',
      ),
      'returned expired credentials',
    ],
  ])('say why: a credential_process %s', async (_, command, reason) => {
    configure('[profile work]', `credential_process = ${command}`);

    const error = await refusal('work');

    expect(error).toMatchObject({ exitCode: 2, message: expect.stringContaining(reason) });
    expect(error).toMatchObject({
      message: expect.stringMatching(/^No AWS credentials: Profile "work" of \/.*config and \//),
    });
  });

  it.each([
    [
      'roles that build on one another',
      ['[profile a]', 'role_arn = arn:aws:iam::111111111111:role/x', 'source_profile = b'],
      'Detected a cycle attempting to resolve credentials for profile a.',
    ],
    [
      'a role without a source',
      ['[profile a]', 'role_arn = arn:aws:iam::111111111111:role/x'],
      'Could not resolve credentials using profile: [a]',
    ],
    [
      'half a key',
      ['[profile a]', 'aws_access_key_id = AKIA'],
      'Could not resolve credentials using profile: [a]',
    ],
    [
      'a session that is nowhere',
      ['[profile a]', 'sso_session = gone', 'sso_account_id = 1', 'sso_role_name = x'],
      'profile "a" names the sso-session "gone", which is not in',
    ],
    [
      'a session that is nowhere, behind a role',
      [
        '[profile a]',
        'role_arn = arn:aws:iam::111111111111:role/x',
        'source_profile = c',
        '[profile c]',
        'sso_session = gone',
      ],
      'profile "c" names the sso-session "gone", which is not in',
    ],
    [
      'a session without a token',
      [
        '[profile a]',
        'sso_session = s',
        'sso_account_id = 111111111111',
        'sso_role_name = x',
        '[sso-session s]',
        'sso_region = us-east-1',
        'sso_start_url = https://example.com',
      ],
      'The SSO session token associated with profile=a was not found or is invalid.',
    ],
    [
      'a device that nobody is asked for',
      [
        '[profile a]',
        'role_arn = arn:aws:iam::111111111111:role/x',
        'source_profile = b',
        'mfa_serial = arn:aws:iam::111111111111:mfa/me',
      ],
      'asks for the code of an MFA device',
    ],
    [
      'a profile about other things',
      ['[profile a]', 'region = eu-west-1'],
      'nothing about credentials in profile "a" of',
    ],
  ])('say why: %s', async (_, lines, reason) => {
    configure(
      ...lines,
      '[profile b]',
      'role_arn = arn:aws:iam::111111111111:role/y',
      'source_profile = a',
    );

    const error = await refusal('a');

    expect(error).toMatchObject({ exitCode: 2, message: expect.stringContaining(reason) });
  });

  it('say what was looked for when nothing is set up', async () => {
    process.env.AWS_ACCESS_KEY_ID = 'AKIA';

    expect(await refusal()).toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(
        `No AWS credentials: AWS_SECRET_ACCESS_KEY not set, no profile "default" in ${join(folder, 'config')} (which is not there) and ${join(folder, 'credentials')} (which is not there), no container, and AWS_EC2_METADATA_DISABLED keeps us from asking EC2.`,
      ),
    });
  });

  it.each([
    [
      'a web identity',
      {
        AWS_ROLE_ARN: 'arn:aws:iam::111111111111:role/x',
        AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token',
      },
      "AWS_WEB_IDENTITY_TOKEN_FILE: ENOENT: no such file or directory, open '/nowhere/token'",
    ],
    [
      'a container',
      { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://example.com/' },
      'The container: URL not accepted.',
    ],
  ])('say why: %s', async (_, environment, reason) => {
    Object.assign(process.env, environment);

    expect(await refusal()).toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(`No AWS credentials: ${reason}`),
    });
  });

  it('are not those of somebody else: a profile that fails is the end', async () => {
    configure('[profile work]', 'credential_process = exit 1');
    Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' });

    expect(await refusal('work')).toMatchObject({
      message: expect.stringContaining('Profile "work"'),
    });
  });

  it('say which file hides its profiles: one that the SDK refuses', async () => {
    configure('[profile work]', 'region = eu-west-1', '[profile __proto__]', 'a = b');

    expect(await refusal('work')).toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(`${join(folder, 'config')} names a profile "__proto__"`),
    });
  });

  it('say which file hides its profiles: one that is a directory', async () => {
    mkdirSync(join(folder, 'config'));

    expect(await refusal('work')).toMatchObject({
      exitCode: 2,
      message: `Cannot read ${join(folder, 'config')}: illegal operation on a directory (EISDIR).`,
    });
  });

  it.skipIf(process.getuid?.() === 0)('say which file may not be read', async () => {
    configure('[profile work]', 'region = eu-west-1');
    chmodSync(join(folder, 'config'), 0o000);

    expect(await refusal('work')).toMatchObject({
      exitCode: 2,
      message: `Cannot read ${join(folder, 'config')}: permission denied (EACCES).`,
    });
  });

  it('of an unknown profile say where it was looked for', async () => {
    expect(await refusal('work')).toMatchObject({
      exitCode: 64,
      message: expect.stringContaining(`Unknown profile "work": ${join(folder, 'config')} (which`),
    });
    configure('[profile other]', 'region = eu-west-1');
    expect(await refusal('work')).toMatchObject({
      exitCode: 64,
      message: 'Unknown profile "work". Valid: other.',
    });
  });
});
