import { describe, expect, it } from 'vitest';
import { AuthenticationError, PermissionError } from '../../../../functions/core/errors.ts';
import { bucketChecks, bucketsInAws, denial } from '../../../support/checks/bucket-checks.ts';
import { runCommand } from '../../../support/commands/run-command.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const good = { one: 'Enabled' };
const bad = { one: 'Enabled', two: 'Suspended' };
const unknown = { one: 'Enabled', two: 'Suspended', three: denial };

const scan = (buckets: Readonly<Record<string, string | Error>>, ...args: string[]) =>
  runCommand(['scan', ...args], { checks: bucketChecks, aws: bucketsInAws(buckets) });

const systemError = (code: string, errno: number) =>
  Object.assign(new Error(code), { code, errno });

describe('the exit code of a scan', () => {
  it.each([
    ['0 when all passed', good, [], 0],
    ['0 when something failed and nobody asked', bad, [], 0],
    ['3 when something of the asked severity failed', bad, ['--fail-on', 'high'], 3],
    ['3 when something above it failed', bad, ['--fail-on', 'low'], 3],
    ['0 when only something below it failed', bad, ['--fail-on', 'critical'], 0],
    ['2 when something could not be assessed', unknown, [], 2],
    ['2 even if something failed too', unknown, ['--fail-on', 'high'], 2],
  ])('is %s', async (_, buckets, args, exitCode) => {
    expect((await scan(buckets, ...args)).exitCode).toBe(exitCode);
  });

  it.each([
    [['scan', '--format', 'xml'], 'Unknown format "xml". Valid: table, json, csv.'],
    [['scan', '--fail-on', 'hi'], 'Unknown severity "hi".'],
    [['scan', '--pace', 'fast'], 'Unknown pace "fast". Valid: half, full.'],
    [['scan', '--regions', 'Ireland'], '"Ireland" is no region.'],
    [
      ['scan', '--regions', 'eu-west-1,eusc-de-east-1'],
      'eusc-de-east-1 is a region of aws-eusc; roundsman works in the partitions aws, aws-cn and aws-us-gov only.',
    ],
    [['scan', '--regions', 'us-isob-east-1'], 'us-isob-east-1 is a region of aws-iso-b; roundsman'],
    [['scan', '--verbose'], 'Unknown option --verbose.'],
    [['skan'], 'Unknown command "skan". Did you mean "scan"?'],
    [[], 'which command?'],
  ])('is 64 for %j, with a word on what would be right', async (args, message) => {
    const { exitCode, stderr, stdout } = await runCommand(args, { checks: bucketChecks });

    expect(exitCode).toBe(64);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });

  it('is 2 when AWS does not accept the credentials', async () => {
    const context = { service: 'sts', operation: 'GetCallerIdentity', awsCode: 'ExpiredToken' };
    const { exitCode, stderr } = await runCommand(['scan'], {
      checks: bucketChecks,
      connect: () => Promise.reject(new AuthenticationError('The token has expired.', context)),
    });

    expect(exitCode).toBe(2);
    expect(stderr).toContain('authentication: The token has expired.\nSign in again');
  });

  it('is 2 when a chosen region is switched off', async () => {
    const { exitCode, stderr } = await runCommand(['scan'], {
      checks: bucketChecks,
      aws: bucketsInAws(good),
      connection: { disabledRegions: ['eu-west-1'] },
    });

    expect(exitCode).toBe(2);
    expect(stderr).toContain('1 region switched off');
    expect(stderr).toContain('Switched off in this account\n  eu-west-1');
  });

  it('is 2 when it is not known which regions are enabled', async () => {
    const context = {
      service: 'ec2',
      operation: 'DescribeRegions',
      awsCode: 'UnauthorizedOperation',
    };
    const { exitCode, stderr } = await runCommand(['scan'], {
      checks: bucketChecks,
      aws: bucketsInAws(good),
      connection: { regionsError: new PermissionError('Not allowed.', context) },
    });

    expect(exitCode).toBe(2);
    expect(stderr).toContain('Whether these regions are enabled is not known: Not allowed.');
    expect(stderr).toMatch(/Missing permissions\n +ec2:DescribeRegions/);
  });

  it('is 74 when the findings cannot be written, and AWS is not asked in vain', async () => {
    const full = await runCommand(['scan'], {
      checks: bucketChecks,
      aws: bucketsInAws(bad),
      takeOutput: () => Promise.reject(systemError('ENOSPC', -28)),
    });
    const nowhere = await runCommand(['scan', '--output', '/nowhere/at/all'], {
      checks: bucketChecks,
    });

    expect(full.exitCode).toBe(74);
    expect(full.stderr).toContain('Cannot write standard output: no space left on device');
    expect(nowhere.exitCode).toBe(74);
  });

  it('is 141, without a word, when the reader of the findings is gone', async () => {
    const { exitCode, stderr } = await runCommand(['scan'], {
      checks: bucketChecks,
      aws: bucketsInAws(bad),
      takeOutput: () => Promise.reject(systemError('EPIPE', -32)),
    });

    expect(exitCode).toBe(141);
    expect(stderr).not.toContain('EPIPE');
  });

  it.each([
    ['the disk is full', systemError('ENOSPC', -28)],
    ['its reader is gone', systemError('EPIPE', -32)],
  ])('is not changed by a standard error that takes nothing: %s', async (_, error) => {
    const takeAsides = () => Promise.reject(error);
    const aws = bucketsInAws(bad);
    const args = ['scan', '--format', 'json', '--fail-on', 'high'];

    const scanned = await runCommand(args, { checks: bucketChecks, aws, takeAsides });
    const refused = await runCommand(['skan'], { checks: bucketChecks, takeAsides });

    expect(scanned.exitCode).toBe(3);
    expect(scanned.stdout.match(/arn:aws:s3:::two/g)).toHaveLength(2);
    expect(refused.exitCode).toBe(64);
  });

  it('is 70 for a bug of ours', async () => {
    const { exitCode, stderr } = await runCommand(['scan'], {
      checks: bucketChecks,
      connect: () => Promise.reject(new TypeError('x is not a function')),
    });

    expect(exitCode).toBe(70);
    expect(stderr).toContain('x is not a function');
  });
});

describe('findings as JSON lines', () => {
  it('have the fields of the contract, in order', async () => {
    const { stdout } = await scan(unknown, '--format', 'json', '--severity', 'high');
    const account = '123456789012';
    const common = { check: 's3-bucket-versioned', severity: 'high', account, region: 'eu-west-1' };

    const lines = stdout.trimEnd().split('\n');

    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        ...common,
        status: 'pass',
        resource: 'arn:aws:s3:::one',
        message: 'Buckets keep versions.',
      },
      { ...common, status: 'fail', resource: 'arn:aws:s3:::two', message: 'Not versioned.' },
      {
        ...common,
        status: 'error',
        resource: 'arn:aws:s3:::three',
        message: 'You may not read this bucket.',
        error: {
          category: 'permission',
          operation: 's3:GetVersioning',
          code: 'AccessDenied',
          requestId: 'REQUEST1',
        },
      },
    ]);
    expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual([
      'check',
      'status',
      'severity',
      'account',
      'region',
      'resource',
      'message',
    ]);
  });

  it('are one per check and region when the list call failed', async () => {
    const context = { service: 's3', operation: 'ListBuckets', awsCode: 'InternalError' };
    const aws = fakeAws({
      lists: { 's3:ListBuckets': () => Promise.reject(new PermissionError('No.', context)) },
    });

    const { stdout } = await runCommand(['scan', '--format', 'json'], {
      checks: bucketChecks,
      aws,
    });

    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { check: 's3-bucket-short-named', status: 'error', region: 'global', resource: null },
      { check: 's3-bucket-versioned', status: 'error', region: 'global', resource: null },
    ]);
  });

  it('are none where there is nothing to judge', async () => {
    const { stdout, exitCode } = await scan({}, '--format', 'json');

    expect(stdout).toBe('');
    expect(exitCode).toBe(0);
  });
});

describe('findings as CSV', () => {
  it('are quoted, and harmless in a spreadsheet', async () => {
    const { stdout } = await scan(
      { '=cmd|"calc"': 'Enabled', 'a,b': denial },
      '--format',
      'csv',
      '--severity',
      'high',
    );

    expect(stdout.split('\r\n')).toEqual([
      'check,status,severity,account,region,resource,message,error_category,error_operation,error_code,error_request_id,amount_per_month,amount_currency,amount_basis',
      's3-bucket-versioned,pass,high,123456789012,eu-west-1,"arn:aws:s3:::=cmd|""calc""",Buckets keep versions.,,,,,,,',
      's3-bucket-versioned,error,high,123456789012,eu-west-1,"arn:aws:s3:::a,b",You may not read this bucket.,permission,s3:GetVersioning,AccessDenied,REQUEST1,,,',
      '',
    ]);
  });
});

describe('findings as a table', () => {
  it('are grouped and aligned, the weightiest first', async () => {
    const { stdout } = await scan({ ...unknown, 'a-bucket-with-a-long-name': 'Suspended' });

    expect(stdout).toBe(
      [
        's3  AWS::S3::Bucket  global  1 not assessed, 3 failed',
        '  FAIL   high  s3-bucket-versioned    a-bucket-with-a-long-name (eu-west-1)  Not versioned.',
        '  ERROR  high  s3-bucket-versioned    three (eu-west-1)                      permission: You may not read this bucket.',
        '  FAIL   high  s3-bucket-versioned    two (eu-west-1)                        Not versioned.',
        '  FAIL   low   s3-bucket-short-named  a-bucket-with-a-long-name (eu-west-1)  The name is long.',
        '',
      ].join('\n'),
    );
  });

  it('show control characters instead of obeying them', async () => {
    const { stdout } = await scan({ 'x\u001b[2J': 'Suspended' });

    expect(stdout).toContain('x\ufffd[2J');
  });
});

describe('the end of a scan', () => {
  it('says what failed, what is unknown and why, and what was looked at', async () => {
    const { stderr } = await scan(unknown);

    expect(stderr).toBe(
      [
        'Account 123456789012 as arn:aws:iam::123456789012:user/me: 2 checks in eu-west-1.',
        '',
        '1 failed (1 high), 1 not assessed, 4 passed',
        '',
        'Not assessed',
        '  permission  s3:GetVersioning  AccessDenied  eu-west-1  1 check',
        '',
        'Missing permissions',
        '  s3:GetBucketVersioning  eu-west-1  denied by: identity',
        '',
        'Looked at',
        '  s3  AWS::S3::Bucket  3 judged  global',
        '',
        '0.0 s, 7 calls, 0 repeated after throttling.',
        '',
      ].join('\n'),
    );
  });

  it('says where AWS throttled, and how slowly the scan went on', async () => {
    const usage = () => ({
      calls: 7,
      repeats: 2,
      slowed: { 'ec2 rest DescribeVpcs@eu-west-1': 2.5 },
    });

    const { stderr } = await runCommand(['scan'], {
      checks: bucketChecks,
      aws: bucketsInAws(good),
      connection: { usage },
    });

    expect(stderr).toContain(
      'Slowed down, as AWS throttled\n  ec2 rest DescribeVpcs@eu-west-1  2.5 calls a second at the end\n',
    );
    expect(stderr).toContain('7 calls, 2 repeated after throttling.');
  });

  it('says where there is one list of each region and one of the account', async () => {
    const [first] = bucketChecks;
    const checks = first
      ? [{ ...first, resource: { ...first.resource, scope: 'both' as const } }]
      : [];

    const { stderr } = await runCommand(['scan'], { checks, aws: bucketsInAws(good) });

    expect(stderr).toMatch(/AWS::S3::Bucket +\d judged {2}global, 1 region\n/);
  });
});
