import { describe, expect, it } from 'vitest';
import { PermissionError } from '../../../functions/core/errors.ts';
import { stoppedByMember } from '../../../functions/core/runs/run-input.ts';
import { bucketChecks, bucketsInAws } from '../../support/checks/bucket-checks.ts';
import { accountId, otherAccountId } from '../../support/runs/run-samples.ts';
import { createWorld, type WorldOptions } from '../../support/runs/run-world.ts';

const denied = new PermissionError('Denied.', { service: 's3', operation: 'GetVersioning' });

function world(versioning: string | Error = 'Enabled', own: Partial<WorldOptions> = {}) {
  return createWorld({
    checks: bucketChecks,
    accounts: [{ accountId }, { accountId: otherAccountId }],
    aws: () => bucketsInAws({ a: versioning }),
    ...own,
  });
}

const breaking = (name: string) => () => {
  throw Object.assign(new Error('It broke.'), { name });
};

/** What EventBridge says of a walk that ended in a Fail state. */
const failed = (walk: Awaited<ReturnType<Awaited<ReturnType<typeof world>>['run']>>) => ({
  executionArn: walk.executionArn,
  input: JSON.stringify(walk.input),
  error: walk.error,
  cause: walk.cause,
});

describe('a run that failed and whose operator was told', () => {
  it('is counted, and nobody is told twice', async () => {
    const platform = await world(denied);
    const walk = await platform.run();

    await platform.end(failed(walk));

    expect(platform.published).toHaveLength(1);
    expect(platform.told).toEqual([]);
    expect((await platform.lastExecution()).notifiedAt).toBeDefined();
    expect(platform.lines.at(-1)).toMatch(/"category":"permission".*"ExecutionsFailed":1/);
  });
});

describe('a run whose notice could not be sent', () => {
  it('is told about, once, with what its row says', async () => {
    const platform = await world(denied);
    const walk = await platform.run({}, { NotifyFailure: breaking('SNS.InternalErrorException') });

    await platform.end(failed(walk));
    await platform.end(failed(walk));

    expect(platform.told).toMatchObject([{ tenantId: 'acme', notice: { category: 'permission' } }]);
    expect(JSON.parse(platform.told[0]?.notice.report ?? '')).toMatchObject({
      errorCounts: { permission: 2 },
    });
  });
});

describe('a run that broke before it had a row', () => {
  it('gets one, so that it can be seen', async () => {
    const platform = await world();
    const walk = await platform.run({}, { Plan: breaking('Lambda.Unknown') });

    await platform.end(failed(walk));

    expect(await platform.executions()).toMatchObject([
      {
        status: 'failed',
        executionArn: walk.executionArn,
        taskName: 'Every day',
        result: { category: 'platform' },
      },
    ]);
    expect(platform.published).toHaveLength(1);
    expect(platform.told).toEqual([]);
  });

  it('is told about when even its claim failed', async () => {
    const platform = await world();
    const walk = await platform.run(
      {},
      {
        Claim: breaking('DynamoDB.InternalServerErrorException'),
        NotifyFailure: breaking('SNS.InternalErrorException'),
      },
    );

    await platform.end(failed(walk));

    expect(platform.told).toMatchObject([{ notice: { category: 'platform' } }]);
  });
});

describe('a run that something ended from outside', () => {
  /** Planned, one shard done, and then nothing more. */
  async function broken() {
    const platform = await world();
    const walk = await platform.run(
      {},
      {
        RunShard: ({ Payload }: { readonly Payload: { readonly accountId: string } }) => {
          if (Payload.accountId === otherAccountId) throw new Error('It hangs.');
          return platform.runShard(Payload).then((result) => ({ Payload: result }));
        },
        Finalize: breaking('Lambda.Unknown'),
        NotifyFailure: breaking('never reached'),
      },
    );
    const { executionArn, input } = walk;
    return { platform, event: { executionArn, input: JSON.stringify(input) } };
  }

  it.each([
    ['TIMED_OUT', { status: 'TIMED_OUT' }],
    ['ABORTED by nobody of the tenant', { status: 'ABORTED', cause: 'I pressed stop.' }],
    ['FAILED by a runtime error', { status: 'FAILED', error: 'States.Runtime' }],
  ] as const)('%s is failed, with what was found until then', async (_, detail) => {
    const { platform, event } = await broken();

    await platform.end({ ...event, ...detail });

    const { status, result, shards } = await platform.lastExecution();
    expect(status).toBe('failed');
    expect(result).toMatchObject({
      category: 'platform',
      counts: { pass: 2 },
      shards: { done: 1, lost: 1 },
    });
    expect(result?.errors.map(({ message }) => message).join()).toContain(detail.status);
    expect(shards.map(({ state }) => state)).toEqual(['done', 'lost']);
    expect(platform.told).toHaveLength(1);
  });

  it('stopped by a member is no failure', async () => {
    const { platform, event } = await broken();

    await platform.end({
      ...event,
      status: 'ABORTED',
      error: stoppedByMember,
      cause: 'Stopped by ann@acme.example.',
    });

    const { status, result, shards } = await platform.lastExecution();
    expect(status).toBe('stopped');
    expect(result).toMatchObject({ reason: 'Stopped by ann@acme.example.', counts: { pass: 2 } });
    expect(shards.map(({ state }) => state)).toEqual(['done', 'skipped']);
    expect(platform.told).toEqual([]);
  });
});

it('a pass that Step Functions contradicts is none', async () => {
  const platform = await world();
  const walk = await platform.run();

  await platform.end({ ...failed(walk), error: 'States.DataLimitExceeded' });

  expect(await platform.lastExecution()).toMatchObject({
    status: 'failed',
    result: { category: 'platform' },
  });
  expect(platform.told).toHaveLength(1);
});

it('a second delivery that breaks off does not touch the run of the first', async () => {
  const platform = await world();
  const { input } = await platform.run();

  await platform.end({ executionArn: 'another', input: JSON.stringify(input), status: 'ABORTED' });

  expect((await platform.lastExecution()).status).toBe('passed');
  expect(platform.told).toEqual([]);
});

it.each([
  ['is not there', { input: null }],
  ['is no run', { input: '{"hello":"world"}' }],
])('an execution whose input %s is told about', async (_, detail) => {
  const platform = await world();

  await platform.end({ executionArn: 'arn:stranger', ...detail });

  expect(platform.told).toMatchObject([
    { tenantId: 'unknown', notice: { text: expect.stringContaining('arn:stranger') } },
  ]);
});
