import {
  DescribeStateMachineCommand,
  SFNClient,
  StopExecutionCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ErrorCategory, errorCategories } from '../../functions/core/errors.ts';
import { type CategoryCounts, noErrors } from '../../functions/core/findings/counts.ts';
import { TaskId } from '../../functions/core/ids.ts';
import { stoppedByMember } from '../../functions/core/runs/run-input.ts';
import { as, emulators, until } from './support/aws.ts';
import { type Notice, subscribe } from './support/failure-notices.ts';
import { deployed, functionName } from './support/platform.ts';
import {
  endOf,
  findingsOf,
  isOf,
  type Run,
  type RunEnd,
  rowsOf,
  runToEnd,
  settledRowsOf,
  startRun,
  statesOf,
} from './support/runs.ts';
import { createTenant, type TestTenant } from './support/tenants.ts';

const sfn = new SFNClient(as());
let noticesOf: (tenantId: string) => Promise<readonly Notice[]>;

beforeAll(async () => {
  noticesOf = await subscribe('fail-states');
});

/** That the Fail state, the message, the execution's row and its shards' rows say the same. */
async function expectOneStory(
  tenant: TestTenant,
  end: RunEnd,
  expected: {
    readonly category: ErrorCategory;
    readonly error: string;
    readonly state: string;
    readonly severity: string;
  },
) {
  const { category, error, state, severity } = expected;
  const row = await settledRowsOf(tenant, end);
  const [notice, ...more] = await noticesOf(tenant.tenantId);
  const cause = JSON.parse(end.cause ?? '{}');

  expect(end).toMatchObject({ status: 'FAILED', error });
  expect(end.states.at(-1)).toBe(state);
  expect(more).toEqual([]);
  expect(notice?.attributes).toEqual({ category, tenantId: tenant.tenantId, severity });
  expect(notice?.report).toEqual(cause);
  expect(notice?.subject).toBe(
    `Roundsman: an execution of ${tenant.tenantId} failed (${category})`,
  );
  expect(cause).toMatchObject({
    version: 1,
    status: 'failed',
    category,
    tenantId: tenant.tenantId,
    executionId: end.executionId,
    executionArn: end.executionArn,
    counts: row.result?.counts,
    errorCounts: row.result?.errorCounts,
    errors: row.result?.errors,
  });
  expect(notice?.report.text).toContain(`of tenant ${tenant.tenantId} could not assess everything`);
  expect(row).toMatchObject({ status: 'failed', result: { status: 'failed', category } });
  expect(row.result?.errorCounts).toEqual(sumOf(row.shards));
  return { row, cause };
}

function sumOf(shards: readonly { readonly errorCounts: CategoryCounts }[]): CategoryCounts {
  const sums = noErrors();
  for (const { errorCounts } of shards) {
    for (const category of errorCategories) sums[category] += errorCounts[category];
  }
  return sums;
}

describe.concurrent('a run that could not assess everything', () => {
  it('ends in AuthenticationFailed if the role lets nobody in', async () => {
    const tenant = await createTenant('fails-authentication', { role: 'untrusting' });

    const end = await runToEnd(tenant);

    const { row } = await expectOneStory(tenant, end, {
      category: 'authentication',
      error: 'AuthenticationError',
      state: 'AuthenticationFailed',
      severity: 'critical',
    });
    expect(row.result?.counts).toMatchObject({ pass: 0, fail: 0 });
    expect(row.shards.map(({ state }) => state)).toEqual(['failed']);
    expect(row.result?.errors[0]).toMatchObject({
      service: 'sts',
      operation: 'AssumeRole',
      awsCode: 'AccessDenied',
      accountId: tenant.accountId,
    });
  });

  it('ends in PermissionDenied if the role lacks a permission, and assesses the rest', async () => {
    const services = ['kms', 'sqs'];
    const tenant = await createTenant('fails-permission', { role: 'lacking', services });

    const end = await runToEnd(tenant);

    const { row } = await expectOneStory(tenant, end, {
      category: 'permission',
      error: 'PermissionError',
      state: 'PermissionDenied',
      severity: 'high',
    });
    const errors = row.result?.errors ?? [];
    expect(new Set(errors.map(({ service }) => service))).toEqual(new Set(['kms']));
    expect(errors).toEqual(
      expect.arrayContaining(
        ['us-east-1', 'eu-west-1'].map((region) =>
          expect.objectContaining({
            service: 'kms',
            operation: 'ListKeys',
            region,
            deniedBy: 'identity',
            awsCode: 'AccessDeniedException',
          }),
        ),
      ),
    );
    const queues = await findingsOf(tenant, 'sqs');
    const statuses = new Set(queues.map(({ verdict }) => verdict?.status));
    expect(statuses).toEqual(new Set(['pass', 'fail']));
    expect(queues.map(({ assessment }) => assessment.state)).not.toContain('error');
  });

  it('ends in ServiceLimitExceeded if AWS throttles longer than we repeat', async () => {
    const tenant = await createTenant('fails-limit');
    const region = 'eu-west-1';
    const fault = { code: 'RequestThrottled', message: 'Rate exceeded', status: 400 };
    const { accountId: account } = tenant;
    await emulators.inject({ account, action: 'sqs:ListQueues', region, ...fault });

    const end = await runToEnd(tenant);

    const { row } = await expectOneStory(tenant, end, {
      category: 'limit',
      error: 'ServiceLimitError',
      state: 'ServiceLimitExceeded',
      severity: 'medium',
    });
    expect(row.result?.repeats).toBeGreaterThanOrEqual(4);
    expect(row.result?.errors).toMatchObject([
      { service: 'sqs', operation: 'ListQueues', region, awsCode: 'RequestThrottled' },
    ]);
  });

  it('ends in ServiceFailed if AWS itself fails, which is never repeated', async () => {
    const tenant = await createTenant('fails-service');
    const fault = { code: 'InternalError', message: 'We are sorry.', status: 500 };
    const { accountId: account } = tenant;
    await emulators.inject({ account, action: 'sns:ListTopics', region: 'us-east-1', ...fault });

    const end = await runToEnd(tenant);

    const { row } = await expectOneStory(tenant, end, {
      category: 'service',
      error: 'ServiceError',
      state: 'ServiceFailed',
      severity: 'medium',
    });
    expect(row.result?.repeats).toBe(0);
    expect(row.result?.errors).toMatchObject([
      { service: 'sns', operation: 'ListTopics', awsCode: 'InternalError', httpStatus: 500 },
    ]);
  });

  it('ends in PlatformFailed if a Lambda dies before it says how it ended', async () => {
    const tenant = await createTenant('fails-platform');
    const { accountId: account } = tenant;
    const hold = await emulators.hold({ account, action: 'sqs:ListQueues' });
    const run = await startRun(tenant);
    await until('the shard waits for AWS', async () => (await hold.count()) || undefined);

    await emulators.killInvocations(functionName('run-shard'), isOf(run));
    await hold.release();

    const { row } = await expectOneStory(tenant, await endOf(run), {
      category: 'platform',
      error: 'PlatformError',
      state: 'PlatformFailed',
      severity: 'critical',
    });
    expect(row.shards.map(({ state }) => state)).toEqual(['lost']);
    expect(row.result?.shards).toEqual({ done: 0, failed: 0, skipped: 0, lost: 1 });
  });
});

describe.concurrent('a run that breaks off where no state can catch it', () => {
  it('is closed and told once if it is aborted', async () => {
    const tenant = await createTenant('is-aborted');
    const { accountId: account } = tenant;
    const hold = await emulators.hold({ account, action: 'sqs:ListQueues' });
    const run = await startRun(tenant);
    await until('the shard waits for AWS', async () => (await hold.count()) || undefined);

    const { executionArn } = run;
    await sfn.send(new StopExecutionCommand({ executionArn, cause: 'Maintenance.' }));
    const row = await settledRowsOf(tenant, run);
    await hold.release();

    expect(row).toMatchObject({ status: 'failed', result: { category: 'platform' } });
    expect(row.shards.map(({ state }) => state)).toEqual(['lost']);
    const notices = await noticesOf(tenant.tenantId);
    expect(notices.map(({ attributes }) => attributes)).toEqual([
      { category: 'platform', tenantId: tenant.tenantId, severity: 'critical' },
    ]);
    expect(notices[0]?.report.text).toContain('The execution ended as ABORTED (Maintenance.)');
    await expectNobodyWrites(tenant, run, row);
  });

  it('is closed and told to nobody if a member stopped it', async () => {
    const tenant = await createTenant('is-stopped');
    const { accountId: account } = tenant;
    const hold = await emulators.hold({ account, action: 'sqs:ListQueues' });
    const run = await startRun(tenant);
    await until('the shard waits for AWS', async () => (await hold.count()) || undefined);

    const { executionArn } = run;
    const stop = { executionArn, error: stoppedByMember, cause: 'Not now.' };
    await sfn.send(new StopExecutionCommand(stop));

    const row = await until('the row is closed', async () => {
      const found = await rowsOf(tenant, run);
      return found.status === 'running' ? undefined : found;
    });
    await hold.release();
    expect(row).toMatchObject({ status: 'stopped', result: { reason: 'Not now.' } });
    expect(row.shards.map(({ state }) => state)).toEqual(['skipped']);
    expect(await noticesOf(tenant.tenantId)).toEqual([]);
  });

  it('has a row and is told once if there is no task to plan', async () => {
    const tenant = await createTenant('has-no-task');

    const end = await runToEnd({ ...tenant, taskId: TaskId.parse('forgotten') });

    const row = await settledRowsOf(tenant, end);
    expect(end).toMatchObject({ status: 'FAILED', error: 'PlatformError' });
    expect(end.states).toEqual([
      'Claim',
      'Plan',
      'DescribeFailure',
      'PlatformFailure',
      'NotifyFailure',
      'RecordNotice',
      'Category',
      'PlatformFailed',
    ]);
    expect(JSON.parse(end.cause ?? '')).toMatchObject({ failure: { Error: 'PlatformError' } });
    expect(row).toMatchObject({ status: 'failed', taskId: 'forgotten' });
    expect(await noticesOf(tenant.tenantId)).toHaveLength(1);
  });
});

/** The shard that was cut off ends on its own, later; what was reported must stand. */
async function expectNobodyWrites(
  tenant: TestTenant,
  run: Run,
  before: Awaited<ReturnType<typeof rowsOf>>,
) {
  await until('the shard is gone', async () => {
    const all = await emulators.environments();
    return all.some(({ requestId, event }) => requestId && isOf(run)(event)) ? undefined : true;
  });
  expect(await rowsOf(tenant, run)).toEqual(before);
}

// Not beside others: for a moment every run would have this little time.
it('closes and tells once a run that took too long', async () => {
  const tenant = await createTenant('takes-too-long');
  const { accountId: account } = tenant;
  const hold = await emulators.hold({ account, action: 'sqs:ListQueues' });
  const { stateMachineArn } = deployed;
  const { definition = '' } = await sfn.send(new DescribeStateMachineCommand({ stateMachineArn }));
  const short = JSON.stringify({ ...JSON.parse(definition), TimeoutSeconds: 5 });

  await sfn.send(new UpdateStateMachineCommand({ stateMachineArn, definition: short }));
  const run = await startRun(tenant);
  await until('it has begun', async () => (await statesOf(run.executionArn)).length || undefined);
  await sfn.send(new UpdateStateMachineCommand({ stateMachineArn, definition }));

  const row = await settledRowsOf(tenant, run);
  await hold.release();
  expect(await endOf(run)).toMatchObject({ status: 'TIMED_OUT' });
  expect(row).toMatchObject({ status: 'failed', result: { category: 'platform' } });
  const notices = await noticesOf(tenant.tenantId);
  expect(notices).toHaveLength(1);
  expect(notices[0]?.report.text).toContain('The execution ended as TIMED_OUT');
});
