import { describe, expect, it } from 'vitest';
import { AuthenticationError } from '../../functions/core/errors.ts';
import { healthChecks } from '../../functions/core/health/health-checks.ts';
import type { AwsCaller } from '../../functions/core/scan/aws-caller.ts';
import { listServiceHealth } from '../../functions/data/health/service-health.ts';
import { openTable } from '../../functions/data/store/open-table.ts';
import { tenantKey } from '../../functions/data/tenants/keys.ts';
import { endExecution } from '../../functions/use-cases/runs/end-execution.ts';
import { denied, failed, fakeAws, inPages, throwing } from '../support/fakes/fake-aws.ts';
import { killedAfter } from '../support/fakes/fake-store.ts';
import { accountId, tenantId } from '../support/runs/run-samples.ts';
import { createWorld } from '../support/runs/run-world.ts';

const asked = new Set(['athena:ListCapacityReservations', 'accessanalyzer:ListAnalyzers']);
const checks = healthChecks.filter(({ resource }) =>
  asked.has(`${resource.list?.api}:${resource.list?.operation}`),
);

const reservations = (...statuses: readonly string[]) =>
  inPages('CapacityReservations', [
    statuses.map((Status, index) => ({ Name: `reservation-${index}`, Status })),
  ]);
const analyzers = inPages('analyzers', [
  [
    {
      arn: 'arn:aws:access-analyzer:eu-west-1:111122223333:analyzer/a',
      name: 'a',
      status: 'ACTIVE',
    },
  ],
]);
const withReservations = (answer: ReturnType<typeof inPages>): AwsCaller =>
  fakeAws({
    lists: { 'athena:ListCapacityReservations': answer, 'accessanalyzer:ListAnalyzers': analyzers },
  });

/** A platform whose task checks the health of one account in one region. */
async function healthWorld(first: AwsCaller) {
  let aws = first;
  const world = await createWorld({
    checks,
    task: { type: 'health_check' },
    accounts: [{ regions: ['eu-west-1'] }],
    aws: () => aws,
  });
  return {
    ...world,
    become: (next: AwsCaller) => {
      aws = next;
    },
    async states() {
      const rows = await listServiceHealth(world.store.table, tenantId, accountId);
      return Object.fromEntries(
        rows.flatMap(({ regions }) =>
          regions.map(({ api, region, state }) => [`${api} ${region}`, state]),
        ),
      );
    },
    async athena() {
      const rows = await listServiceHealth(world.store.table, tenantId, accountId);
      return rows.find(({ service }) => service === 'health-athena')?.regions[0];
    },
  };
}

describe('a run of a health check', () => {
  it('says of each service in each region how it is, and ends well where AWS answered all', async () => {
    const world = await healthWorld(withReservations(reservations('ACTIVE', 'FAILED', 'PENDING')));

    const { last } = await world.run();

    expect(last).toBe('Succeeded');
    expect(await world.states()).toEqual({
      'accessanalyzer eu-west-1': 'healthy',
      'athena eu-west-1': 'impaired',
    });
    expect(await world.athena()).toMatchObject({ counts: { pass: 1, fail: 1, error: 0 } });
    const findings = await world.findings(accountId, 'health-athena');
    expect(findings.map(({ resource, verdict }) => [resource?.name, verdict?.status])).toEqual(
      expect.arrayContaining([
        ['reservation-0', 'pass'],
        ['reservation-1', 'fail'],
      ]),
    );
    expect(findings).toHaveLength(2);
  });

  it.each([
    ['denied', denied('ListCapacityReservations'), 'not-assessed'],
    ['answered by an error of AWS', failed('ListCapacityReservations', '503'), 'unreachable'],
  ])(
    'ends in a Fail state where a service is %s, and shows it as it is',
    async (_, fault, state) => {
      const world = await healthWorld(withReservations(throwing(fault)));

      const { last } = await world.run();

      expect(last).toMatch(/(Denied|Failed)$/);
      expect(await world.states()).toEqual({
        'accessanalyzer eu-west-1': 'healthy',
        'athena eu-west-1': state,
      });
      expect((await world.athena())?.error).toMatchObject({
        operation: 'ListCapacityReservations',
      });
    },
  );

  it('calls nothing healthy whose state is a word that nobody knows', async () => {
    const world = await healthWorld(withReservations(reservations('ACTIVE', 'WILTED')));

    const { last } = await world.run();

    expect(last).toMatch(/(Denied|Failed)$/);
    expect(await world.athena()).toMatchObject({
      state: 'not-assessed',
      counts: { pass: 1, fail: 0, error: 1 },
      error: { category: 'service' },
    });
  });

  it('finds nothing reachable in an account that it may not enter', async () => {
    const world = await createWorld({
      checks,
      task: { type: 'health_check' },
      accounts: [{ regions: ['eu-west-1'] }],
      aws: () => {
        throw new AuthenticationError('The role is gone.', {
          service: 'sts',
          operation: 'AssumeRole',
        });
      },
    });

    const { last } = await world.run();

    expect(last).toMatch(/(Denied|Failed)$/);
    const rows = await listServiceHealth(world.store.table, tenantId, accountId);
    expect(rows.flatMap(({ regions }) => regions.map(({ state }) => state))).toEqual([
      'unreachable',
      'unreachable',
    ]);
  });

  it('keeps since when a state holds, until it becomes another', async () => {
    const world = await healthWorld(withReservations(reservations('ACTIVE')));
    await world.run();
    const first = await world.athena();

    await world.run();
    const second = await world.athena();
    world.become(withReservations(reservations('FAILED')));
    await world.run();
    const third = await world.athena();

    expect(second).toMatchObject({ state: 'healthy', since: first?.since });
    expect(second?.assessedAt).not.toBe(first?.assessedAt);
    expect(third).toMatchObject({ state: 'impaired', since: third?.assessedAt });
  });
});

const lost = () => {
  throw Object.assign(new Error('It broke.'), { name: 'Lambda.Unknown' });
};

describe('what a lost shard was to assess', () => {
  it('is not assessed since then and for that reason, until a run assesses it', async () => {
    const world = await healthWorld(withReservations(reservations('ACTIVE')));
    await world.run();
    const before = await world.athena();

    const { last } = await world.run({}, { RunShard: lost });

    const after = await world.athena();
    expect(last).not.toBe('Succeeded');
    expect(await world.states()).toEqual({
      'accessanalyzer eu-west-1': 'not-assessed',
      'athena eu-west-1': 'not-assessed',
    });
    expect(after).toMatchObject({
      since: after?.assessedAt,
      counts: { pass: 0, fail: 0, error: 0 },
      error: { category: 'platform', operation: 'RunShard' },
    });
    expect(String(after?.assessedAt) > String(before?.assessedAt)).toBe(true);
    expect(after).not.toHaveProperty('latency');
    await world.run();
    expect(await world.athena()).toMatchObject({ state: 'healthy' });
  });

  it('is not assessed in any region of the run, where none ever saw it', async () => {
    const world = await healthWorld(withReservations(reservations('ACTIVE')));

    await world.run({}, { RunShard: lost });

    expect(await world.states()).toEqual({
      'accessanalyzer eu-west-1': 'not-assessed',
      'athena eu-west-1': 'not-assessed',
    });
  });

  it('is not assessed, too, where the shard failed before it asked anything', async () => {
    const world = await healthWorld(withReservations(reservations('ACTIVE')));
    await world.run();
    const { table } = world.store;
    const tenant = await table.get(tenantKey(tenantId));
    if (!tenant) throw new Error('There is a tenant.');

    await world.run(
      {},
      {
        RunShard: async ({ Payload }: { readonly Payload: object }) => {
          await table.delete(tenantKey(tenantId));
          await world.runShard(Payload).finally(() => table.put(tenant));
        },
      },
    );

    const { shards } = await world.lastExecution();
    expect(shards.map(({ state }) => state)).toContain('failed');
    expect(await world.athena()).toMatchObject({
      state: 'not-assessed',
      error: { category: 'platform', message: expect.stringContaining('is not there') },
    });
  });

  it('is not assessed, too, where something ended the run from outside', async () => {
    const world = await healthWorld(withReservations(reservations('ACTIVE')));
    await world.run();

    const { executionArn, input } = await world.run({}, { RunShard: lost, Finalize: lost });
    await world.end({ executionArn, input: JSON.stringify(input), error: 'States.Runtime' });

    expect((await world.athena())?.state).toBe('not-assessed');
  });

  it('is as a later run saw it, however late the end is told', async () => {
    const world = await healthWorld(withReservations(reservations('ACTIVE')));
    const { executionArn, input } = await world.run({}, { RunShard: lost, Finalize: lost });
    await world.run();

    await world.end({ executionArn, input: JSON.stringify(input), error: 'States.Runtime' });

    expect((await world.athena())?.state).toBe('healthy');
  });

  it('is not assessed, whichever write whoever ends the run is killed after', async () => {
    for (let nth = 1, isDead = true; isDead; nth += 1) {
      const world = await healthWorld(withReservations(reservations('ACTIVE')));
      await world.run();
      const { executionArn, input } = await world.run({}, { RunShard: lost, Finalize: lost });
      const ended = { executionArn, startDate: 0, status: 'FAILED' } as const;
      const process = killedAfter(nth);
      const client = world.dynamodb.connect(process.intercept);
      const store = { table: openTable('table', { client }), bucket: world.store.bucket };

      const ending = endExecution(ended, input, { ...world, store });
      await Promise.allSettled([ending]);
      await endExecution(ended, input, world);

      expect(Object.values(await world.states()), `killed after write ${nth}`).toEqual([
        'not-assessed',
        'not-assessed',
      ]);
      isDead = process.isDead();
      if (!isDead) expect(nth).toBeGreaterThan(4);
    }
  });
});
