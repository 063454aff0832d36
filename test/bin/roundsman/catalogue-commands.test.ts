import { describe, expect, it } from 'vitest';
import { checks } from '../../../functions/checks/registry.generated.ts';
import { bucketChecks } from '../../support/checks/bucket-checks.ts';
import { runCommand } from '../../support/commands/run-command.ts';

const run = (...args: string[]) => runCommand(args, { checks: bucketChecks });

describe('roundsman checks', () => {
  it('lists the checks for people', async () => {
    const { stdout, exitCode } = await run('checks');

    expect(stdout).toBe(
      's3-bucket-short-named  low       Buckets have short names\n' +
        's3-bucket-versioned    high      Buckets keep versions\n',
    );
    expect(exitCode).toBe(0);
  });

  it('lists them for programs, whole and with every field', async () => {
    const { stdout } = await runCommand(['checks', '--json'], { checks });

    const entries = JSON.parse(stdout);

    expect(entries).toHaveLength(checks.length);
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(
        expect.arrayContaining(
          'id service severity title operations actions parameters frameworks peers'.split(' '),
        ),
      );
    }
  });
});

describe('roundsman policy', () => {
  it('prints exactly the permissions that the chosen checks need', async () => {
    const { stdout, stderr } = await run('policy', '--severity', 'high');

    expect(JSON.parse(stdout)).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'Readec2', Effect: 'Allow', Action: ['ec2:DescribeRegions'], Resource: '*' },
        {
          Sid: 'Reads3',
          Effect: 'Allow',
          Action: ['s3:GetBucketVersioning', 's3:ListAllMyBuckets'],
          Resource: '*',
        },
      ],
    });
    expect(stderr).toBe('');
  });

  it('prints policies that IAM attaches, if asked to', async () => {
    const { stdout } = await run('policy', '--split');

    expect(JSON.parse(stdout)).toMatchObject([{ Version: '2012-10-17' }]);
  });

  it("prints the template of a platform's role, if asked to", async () => {
    const { stdout } = await run('policy', '--role-template', '111111111111', '--stage', 'prod');

    expect(JSON.parse(stdout).Resources.Role.Type).toBe('AWS::IAM::Role');
  });

  it('prints what goes with reading any service: the denial of data, and what to attach', async () => {
    const { stdout, stderr } = await run('policy', '--reads', 'any-service');
    const split = await run('policy', '--reads', 'any-service', '--split');

    expect(JSON.parse(stdout).Statement.at(-1)).toMatchObject({
      Sid: 'NeverReadData',
      Effect: 'Deny',
    });
    expect(stderr).toContain('arn:aws:iam::aws:policy/job-function/ViewOnlyAccess');
    expect(JSON.parse(split.stdout).at(-1).Statement[0].Effect).toBe('Deny');
  });

  it('prints a template with which the role can be verified, of either kind', async () => {
    const template = ['policy', '--role-template', '111111111111', '--stage', 'prod'];
    const { stdout: exact } = await run(...template);
    const { stdout: any } = await run(...template, '--reads', 'any-service');

    expect(exact).toContain('iam:SimulatePrincipalPolicy');
    expect(JSON.parse(exact).Resources.Role.Properties).not.toHaveProperty('ManagedPolicyArns');
    expect(any).toContain('iam:ListAttachedRolePolicies');
    expect(JSON.parse(any).Resources.Role.Properties.ManagedPolicyArns).toHaveLength(2);
  });

  it.each([
    [['--reads', 'everything'], 'Valid: checks, any-service'],
    [['--role-template', '12'], 'an AWS account id is twelve digits'],
    [['--role-template', '111111111111'], 'needs the --stage'],
    [['--stage', 'prod'], '--stage goes with --role-template'],
    [['--role-template', '111111111111', '--stage', '"x'], 'A stage is 2 to 12 of a-z and 0-9.'],
    [['--role-template', '111111111111', '--stage', 'a'.repeat(80)], 'A stage is 2 to 12'],
    [['--split', '--role-template', '111111111111'], 'exclude each other'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stderr } = await run('policy', ...args);

    expect(exitCode).toBe(64);
    expect(stderr).toContain(message);
  });
});

describe('roundsman', () => {
  it.each([['--help'], ['help'], ['scan', '--help'], ['checks', '--help'], ['policy', '--help']])(
    'explains itself: %s %s',
    async (...args) => {
      const { stdout, exitCode } = await run(...args);

      expect(stdout).toContain('roundsman');
      expect(exitCode).toBe(0);
    },
  );

  it('says its version', async () => {
    expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
