import { beforeAll, describe, expect, it } from 'vitest';
import { createExecution } from '../../../functions/data/runs/executions.ts';
import { saveShard } from '../../../functions/data/runs/shards.ts';
import { sampleExecution, sampleShard } from '../../support/runs/run-samples.ts';
import { type Call, call, expectStatus, type Person, signUp } from '../support/api.ts';
import { emulators, until } from '../support/aws.ts';
import { store } from '../support/platform.ts';
import { newExecutionId } from '../support/runs.ts';
import { createTenant, join } from '../support/tenants.ts';

let ann: Person;
let viewer: Person;

beforeAll(async () => {
  [ann, viewer] = await Promise.all([signUp('ann'), signUp('viewer')]);
});

/** A tenant of its own, and how ann asks about it. */
async function world(name: string) {
  const tenant = await createTenant(name);
  await Promise.all([join(tenant, ann, 'member'), join(tenant, viewer, 'viewer')]);
  const by = { by: ann, tenant: tenant.tenantId };
  const ask = (status: number, method: string, path: string, more: Partial<Call> = {}) =>
    expectStatus(status, { method, path, ...by, ...more });
  const execute = async (): Promise<string> =>
    (await ask(202, 'POST', `/tasks/${tenant.taskId}/execute`)).executionId;
  const ended = (executionId: string) =>
    until(
      'the execution has ended',
      async () => {
        const found = await ask(200, 'GET', `/executions/${executionId}`);
        return ['starting', 'ending', 'running'].includes(found.status) ? undefined : found;
      },
      90,
    );
  return { tenant, by, ask, execute, ended };
}

/** Everything in a part of an execution's result. */
async function resultOf({ ask }: Awaited<ReturnType<typeof world>>, id: string, part: string) {
  const items = [];
  let cursor = '';
  do {
    const next = cursor && `&cursor=${cursor}`;
    const page = await ask(200, 'GET', `/executions/${id}/result?part=${part}&limit=7${next}`);
    expect(page).toMatchObject({ part, complete: true });
    items.push(...page.items);
    cursor = page.cursor ?? '';
  } while (cursor);
  return items;
}

it('under an id that nobody was given is asked of nobody: Step Functions is there for all', async () => {
  const { ask, execute, ended } = await world('api-invented');
  const ids = Array.from({ length: 20 }, (_, index) =>
    newExecutionId(new Date(Date.now() - index)),
  );

  for (const id of ids) {
    await ask(404, 'GET', `/executions/${id}`);
    await ask(404, 'POST', `/executions/${id}/stop`);
  }

  const known = await execute();
  await ended(known);

  const asked = (await emulators.recorded()).filter(({ action }) => action.startsWith('states:'));
  expect(asked.map(({ action }) => action)).toContain('states:StartExecution');
  for (const id of ids) expect(asked.filter(({ resource }) => resource.includes(id))).toEqual([]);
});

it('that Step Functions fails to start holds nobody up', async () => {
  const { execute, ask, tenant, ended } = await world('api-unstarted');
  const { accountId: account } = emulators;
  const action = 'states:StartExecution';
  const caller = '*api-tasks*';
  const mend = await emulators.inject({
    ...{ account, action, caller, code: 'InternalFailure', message: 'It broke.', status: 500 },
  });

  await ask(500, 'POST', `/tasks/${tenant.taskId}/execute`);
  await mend();
  const id = await execute();

  expect(await ended(id)).toMatchObject({ status: 'passed' });
});

describe.concurrent('an execution', () => {
  it('can be read from the request on, to its result', async () => {
    const own = await world('api-executions');
    const { ask, execute, ended, tenant } = own;

    const id = await execute();
    const first = await ask(200, 'GET', `/executions/${id}`);
    const last = await ended(id);

    expect(first).toMatchObject({ executionId: id, taskId: tenant.taskId });
    expect(['starting', 'running']).toContain(first.status);
    expect(last).toMatchObject({
      status: 'passed',
      trigger: 'request',
      result: { endedAt: expect.any(String), errorCounts: { platform: 0 } },
      errors: { items: [], more: 0 },
      coverage: { calls: { ok: expect.any(Number) }, blocked: { items: [], more: 0 } },
    });
    expect(last.progress.done).toBe(last.progress.planned);
    expect(last.shards[0]).toMatchObject({
      accountId: tenant.accountId,
      state: 'done',
      services: ['sns', 'sqs'],
    });

    const changes = await resultOf(own, id, 'changes');
    expect(changes).toHaveLength(last.result.changes.new);
    const ledger = await resultOf(own, id, 'ledger');
    const calls = ledger.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    const totals: readonly number[] = Object.values(last.coverage.calls);
    expect(calls).toBe(totals.reduce((sum, count) => sum + count, 0));
    expect(await resultOf(own, id, 'errors')).toEqual([]);

    const { items } = await ask(200, 'GET', '/executions');
    expect(items).toMatchObject([{ executionId: id, status: 'passed' }]);
    expect(await ask(409, 'POST', `/executions/${id}/rerun-failed`)).toMatchObject({
      code: 'nothing-failed',
    });
  });

  it('can be stopped while it works', async () => {
    const { ask, execute, ended, tenant, by } = await world('api-stop');
    const { accountId: account } = tenant;
    const hold = await emulators.hold({ account, action: 'sqs:ListQueues' });
    const id = await execute();
    await until('the shard waits for AWS', async () => (await hold.count()) || undefined);

    expect(await ask(200, 'GET', `/executions/${id}`)).toMatchObject({
      status: 'running',
      progress: { planned: 1, running: 1 },
    });
    expect(await ask(200, 'GET', `/executions/${id}/result?part=ledger`)).toMatchObject({
      complete: false,
    });
    expect(await ask(409, 'POST', `/executions/${id}/rerun-failed`)).toMatchObject({
      code: 'run-in-progress',
    });
    await ask(403, 'POST', `/executions/${id}/stop`, { by: viewer });
    const path = `/executions/${id}/stop`;
    const [first, second] = await Promise.all([
      call({ method: 'POST', path, ...by }),
      call({ method: 'POST', path, ...by }),
    ]);
    const stopped = await ended(id);

    // The later of the two may find the result written already.
    expect([202, 409]).toContain(first.status);
    expect([202, 409]).toContain(second.status);
    expect([first.body.status, second.body.status]).toContain('stopping');

    expect(stopped).toMatchObject({
      status: 'stopped',
      result: { reason: `Member ${ann.userId} stopped it.` },
      progress: { skipped: 1 },
    });
    expect(await ask(409, 'POST', `/executions/${id}/stop`)).toMatchObject({ code: 'not-running' });

    await hold.release();
    // Nothing ends a function from outside: the shard that was at work comes to its end, and says so.
    await until('the shard has come to its end', async () => {
      const { progress } = await ask(200, 'GET', `/executions/${id}`);
      return progress.done === 1 || undefined;
    });
    expect(await ask(409, 'POST', `/executions/${id}/rerun-failed`)).toMatchObject({
      code: 'nothing-failed',
    });
  });

  it('that failed says why, and its failed shards can be run again', async () => {
    const own = await world('api-rerun');
    const { ask, execute, ended, tenant } = own;
    const end = await emulators.inject({
      account: tenant.accountId,
      action: 'sqs:ListQueues',
      region: 'eu-west-1',
      code: 'InternalError',
      message: 'We are sorry.',
      status: 500,
    });
    const id = await execute();

    const failed = await ended(id);
    await end();

    expect(failed).toMatchObject({
      status: 'failed',
      result: { category: 'service' },
      errors: {
        items: [{ service: 'sqs', operation: 'ListQueues', region: 'eu-west-1' }],
        more: 0,
      },
      coverage: {
        calls: { service: 1 },
        blocked: {
          items: [{ operation: 'sqs:ListQueues', region: 'eu-west-1', state: 'service' }],
        },
      },
    });
    const progress = await ask(200, 'GET', `/executions/${id}/progress`);
    expect(progress).toMatchObject({
      status: 'failed',
      shards: { all: 1, ended: 1, failed: 1 },
      items: [{ group: '01', firstError: { awsCode: 'InternalError' } }],
    });
    expect(await ask(200, 'GET', `/executions/${id}/progress?after=${progress.at}`)).toMatchObject({
      items: [],
    });
    const mine = `/executions?status=failed&task=${tenant.taskId}`;
    expect((await ask(200, 'GET', mine)).items).toMatchObject([{ executionId: id }]);
    expect(await resultOf(own, id, 'errors')).toMatchObject([
      { accountId: tenant.accountId, group: '01', awsCode: 'InternalError' },
    ]);

    const headers = { 'idempotency-key': 'again' };
    const path = `/executions/${id}/rerun-failed`;
    const rerun = await ask(202, 'POST', path, { headers });
    expect(await ask(202, 'POST', path, { headers })).toEqual(rerun);
    expect(await ended(rerun.executionId)).toMatchObject({ status: 'passed', rerunOf: id });
    const { items } = await ask(200, 'GET', '/executions');
    expect(items).toHaveLength(2);
  });

  it('has a ledger that is too large for its row', async () => {
    const { tenant, ask } = await world('api-ledger');
    const { accountId } = tenant;
    const executionId = newExecutionId();
    // Ended: the watchdog must not look for it.
    const execution = sampleExecution({ executionId, status: 'passed' });
    await createExecution(store.table, tenant.tenantId, execution);
    const ledger = Array.from({ length: 1_000 }, (_, index) => ({
      region: 'eu-west-1',
      operation: `s3:GetBucket${index}`,
      state: 'ok' as const,
      count: 1,
    }));
    await saveShard(store, tenant.tenantId, sampleShard({ executionId, accountId, ledger }));

    expect(await ask(200, 'GET', `/executions/${executionId}`)).toMatchObject({
      coverage: { calls: { ok: 1_000 } },
    });
    const page = await ask(200, 'GET', `/executions/${executionId}/result?part=ledger&limit=100`);
    expect(page.items).toHaveLength(100);
  });

  it('of another tenant is not found', async () => {
    const [one, other] = await Promise.all([world('api-mine'), world('api-theirs')]);
    const id = await one.execute();

    const answers = await Promise.all(
      [
        ['GET', ''],
        ['GET', '/result'],
        ['GET', '/progress'],
        ['POST', '/stop'],
        ['POST', '/rerun-failed'],
      ].map(([method = '', path]) =>
        call({ method, path: `/executions/${id}${path}`, ...other.by }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(await one.ended(id)).toMatchObject({ status: 'passed' });
    expect((await other.ask(200, 'GET', '/executions')).items).toEqual([]);
  });
});
