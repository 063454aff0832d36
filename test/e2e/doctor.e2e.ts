import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import { ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { placeIn } from '../../local/samples/places/place.ts';
import { kms } from '../../local/samples/services/identity/kms.ts';
import { cloudFormation } from '../../local/samples/services/management/cloudformation.ts';
import { toldServices } from '../../local/samples/services/told.ts';
import { apiUrl } from './support/api.ts';
import { as, emulators } from './support/aws.ts';
import { type Doctor, installDoctor, type Report } from './support/doctor.ts';
import { subscribe } from './support/failure-notices.ts';
import { itemsOf, output } from './support/platform.ts';

const logs = new CloudWatchLogsClient(as());
const cognito = new CognitoIdentityProviderClient(as());
const scheduler = new SchedulerClient(as());

/** The account that the trial connects; nobody else uses it. */
const account = '686868686868';

let doctor: Doctor;

beforeAll(async () => {
  // What AWS answers of an account's settings, and the emulated AWS only if it is told.
  const place = placeIn(emulators, { accountId: account, region: emulators.region, home: true });
  // Its own stack is not told: the trial makes one. What is told names a key.
  for (const service of [kms, ...toldServices.filter((one) => one !== cloudFormation)]) {
    await service.healthy(place);
  }
  doctor = await installDoctor(account);
});
afterAll(() => doctor.forget());

const lineOf = ({ lines }: Report, id: string) => lines.find((line) => line.id === id);

const tenantOf = (report: Report) =>
  /^\S+/.exec(lineOf(report, 'clean-tenant')?.seen ?? '')?.[0] ?? '';

const idsOf = ({ lines }: Report, verdict: string) =>
  lines.filter((line) => line.verdict === verdict).map(({ id }) => id);

describe('before a deployment', () => {
  const prod = ['-c', 'stage=prod', '-c', 'mailFrom=no-reply@example.com'];

  it('says what a new account lacks, and how to mend it', async () => {
    const report = await doctor.report(prod);

    expect(report.exitCode).toBe(1);
    expect(report).toMatchObject({ ok: false, stage: 'prod', accountId: emulators.accountId });
    expect(idsOf(report, 'unknown')).toEqual([]);
    expect(idsOf(report, 'missing')).toEqual([
      'told',
      'lambda-concurrency',
      'mail-production',
      'mail-identity',
    ]);
    expect(lineOf(report, 'lambda-concurrency')).toMatchObject({
      seen: expect.stringContaining('10, of which 10 are not reserved'),
      mend: [expect.stringContaining('--quota-code L-B99A9384 --desired-value 1000')],
    });
    expect(lineOf(report, 'mail-production')?.seen).toContain('in the sandbox');
    expect(lineOf(report, 'quota-table-writes')).toMatchObject({ verdict: 'good', seen: '40,000' });
    expect(lineOf(report, 'stack-data')?.seen).toContain('not there');
    const clients = report.lines.filter(({ id }) => id.startsWith('client-'));
    expect(clients.map(({ verdict }) => verdict)).toEqual(Array(6).fill('good'));
  });

  it('finds what an earlier deployment left in the way', async () => {
    const logGroupName = '/aws/lambda/roundsman-prod-plan';
    await logs.send(new CreateLogGroupCommand({ logGroupName }));

    const report = await doctor.report(prod);

    await logs.send(new DeleteLogGroupCommand({ logGroupName }));
    expect(lineOf(report, 'leftover-log-groups')).toMatchObject({
      verdict: 'missing',
      seen: expect.stringContaining(logGroupName),
      mend: [
        `aws logs delete-log-group --region us-east-1 --log-group-name ${logGroupName}`,
        expect.stringContaining('--import-existing-resources'),
      ],
    });
  });

  it('takes nothing of another stage, and nothing that stands, for a leftover', async () => {
    const report = await doctor.report(['-c', 'stage=local']);

    const leftovers = report.lines.filter(({ id }) => id.startsWith('leftover-'));
    expect(leftovers).toHaveLength(7);
    expect(leftovers.map(({ seen }) => seen)).toEqual(leftovers.map(() => 'none'));
    expect(lineOf(report, 'stack-operations')).toMatchObject({ verdict: 'good' });
  });

  it('never takes a call that is denied for good', async () => {
    const stop = await emulators.inject({
      account: emulators.accountId,
      action: 'lambda:GetAccountSettings',
      code: 'AccessDeniedException',
      message: 'User is not authorized to perform: lambda:GetAccountSettings',
      status: 403,
    });

    const report = await doctor.report(['-c', 'stage=local']);

    await stop();
    expect(report.exitCode).toBe(1);
    expect(lineOf(report, 'lambda-concurrency')).toMatchObject({
      verdict: 'unknown',
      seen: 'could not be asked: AccessDeniedException, lambda:GetAccountSettings',
    });
  });

  it('asks nothing where the platform cannot run', async () => {
    const report = await doctor.run(['-c', 'stage=dev', '-c', 'region=eu-south-1']);

    expect(report.exitCode).toBe(1);
    expect(report.stdout).toContain('MISSING  Region');
    expect(report.stdout).not.toContain('CDK bootstrap');
  });

  it('refuses what it cannot use', async () => {
    const { exitCode, stdout, stderr } = await doctor.run(['-c', 'stage=nowhere']);

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('There is no stage "nowhere"');
  });
});

describe('after a deployment', () => {
  const urls = ['--api-url', apiUrl, '--site-url', inject('siteUrl')];
  const trial = ['-c', 'stage=local', '--deployed', '--wait', '2', ...urls];
  const connecting = ['--account', account, '--account-profile', 'customer'];

  it('tries everything that only AWS can tell, and takes away what it made', async () => {
    const notices = await subscribe('doctor');

    const report = await doctor.report([...trial, ...connecting]);

    expect(idsOf(report, 'unknown')).toEqual([]);
    // Alarms may ring for what other tests did.
    const missing = idsOf(report, 'missing').filter((id) => id !== 'alarms');
    expect(missing).toEqual(['lambda-concurrency']);
    expect(lineOf(report, 'connect')?.seen).toMatch(/^connected/);
    expect(lineOf(report, 'run')?.seen).toMatch(/ended passed/);
    expect(lineOf(report, 'packed-policy')?.seen).toMatch(/^at most \d+ % of what STS takes/);
    expect(lineOf(report, 'notice-run')?.seen).toMatch(/failed \(authentication\)/);

    const told = await notices(tenantOf(report));
    // Of the run that was asked for, and of the one that its schedule started.
    const notice = { attributes: { category: 'authentication' } };
    expect(told).toMatchObject([notice, notice]);
    expect(await leftBehind(report)).toEqual({ items: [], schedules: [] });
    expect(await rolesInAccount()).toEqual([]);
  }, 240_000);

  it('cleans up when it is interrupted, and says what it did not try', async () => {
    const report = await doctor.report(trial, 'Waiting for the end');

    expect(report.exitCode).toBe(1);
    expect(lineOf(report, 'notice-run')).toMatchObject({
      verdict: 'unknown',
      seen: expect.stringMatching(/^interrupted before execution \S+ has ended$/),
    });
    expect(lineOf(report, 'notice-sent')?.seen).toBe('not tried: it was interrupted');
    const cleaning = report.lines.filter(({ id }) => id.startsWith('clean-'));
    expect(cleaning.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'clean-runs good',
      'clean-tasks good',
      'clean-accounts good',
      'clean-tenant good',
      'clean-role good',
      'clean-owner good',
    ]);
    expect(await leftBehind(report)).toEqual({ items: [], schedules: [] });
  });

  it('prints a line for each doubt, whatever is denied, and no secret', async () => {
    const stop = await emulators.inject({
      account: emulators.accountId,
      action: 'states:GetExecutionHistory',
      code: 'AccessDeniedException',
      message: 'User is not authorized to perform: states:GetExecutionHistory',
      status: 400,
    });

    const { stdout, stderr } = await doctor.run(trial);

    await stop();
    expect(stdout).toContain(
      'could not be asked: AccessDeniedException, states:GetExecutionHistory',
    );
    expect(stdout).toMatch(/UNKNOWN {2}GSI1 as plan +not tried: it needs what failed above/);
    expect(stdout).toContain('not tried: no account was named (--account <12 digits>)');
    expect(stdout).toMatch(/good +The owner is deleted/);
    expect(`${stdout}${stderr}`).not.toMatch(/Aa1!|eyJ/);
  });
});

async function rolesInAccount() {
  const iam = new IAMClient(as(emulators.root(account)));
  const { Roles = [] } = await iam.send(new ListRolesCommand({}));
  return Roles.map(({ RoleName }) => RoleName).filter((name) => name?.startsWith('roundsman'));
}

/**
 * What is left of what a trial made: members, accounts, tasks and findings of the tenant, its schedules. The owner
 * has to be gone, and the tenant to be one that the watchdog goes on erasing.
 */
async function leftBehind(report: Report) {
  const tenantId = tenantOf(report);
  expect(tenantId).toMatch(/^[a-z0-9]{26}$/);
  const Username = lineOf(report, 'owner')?.seen;
  const UserPoolId = output('data', 'UserPoolId');
  await expect(
    cognito.send(new AdminGetUserCommand({ UserPoolId, Username })),
  ).rejects.toMatchObject({ name: 'UserNotFoundException' });
  const items = await itemsOf(tenantId);
  expect(items.find(({ SK }) => SK === 'META')).toMatchObject({ state: 'deleting' });
  const { Schedules = [] } = await scheduler.send(
    new ListSchedulesCommand({ GroupName: output('run', 'ScheduleGroupName') }),
  );
  return {
    items: items
      .map(({ PK, SK }) => `${PK} ${SK}`)
      .filter((key) => / (USER#|INV#|ACC#|TASK#|SCHED#)|#F#|#WM /.test(key)),
    schedules: Schedules.filter(({ Name }) => Name?.includes(tenantId)),
  };
}
