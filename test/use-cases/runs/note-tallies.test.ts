import { describe, expect, it } from 'vitest';
import { PermissionError } from '../../../functions/core/errors.ts';
import {
  listAccountTallies,
  listDayTallies,
} from '../../../functions/data/findings/finding-tallies.ts';
import { noteTallies } from '../../../functions/use-cases/runs/note-tallies.ts';
import { bucketChecks, bucketsInAws } from '../../support/checks/bucket-checks.ts';
import { accountId, otherAccountId, tenantId } from '../../support/runs/run-samples.ts';
import { createWorld } from '../../support/runs/run-world.ts';

const denied = new PermissionError('Denied.', { service: 's3', operation: 'GetVersioning' });
const today = { from: '2026-11-21', to: '2026-11-21' };

function twoAccounts() {
  return createWorld({
    checks: bucketChecks,
    accounts: [{ accountId }, { accountId: otherAccountId }],
    aws: (id) => bucketsInAws(id === accountId ? { a: 'Enabled', b: 'Enabled' } : { a: denied }),
  });
}
type World = Awaited<ReturnType<typeof twoAccounts>>;

const daysOf = ({ store }: World) => listDayTallies(store.table, tenantId, today);

async function statuses(world: World) {
  const [day] = await daysOf(world);
  const counts = Object.values(day?.severities ?? {});
  return {
    accounts: day?.accounts,
    pass: counts.reduce((sum, { pass }) => sum + pass, 0),
    error: counts.reduce((sum, { error }) => sum + error, 0),
  };
}

const broken = () => {
  throw Object.assign(new Error('It broke.'), { name: 'Lambda.Unknown' });
};

describe('the day of a run', () => {
  it('counts what was assessed, though the run failed', async () => {
    const world = await twoAccounts();

    const { last } = await world.run();

    const { result } = await world.lastExecution();
    expect(last).toBe('PermissionDenied');
    expect(await statuses(world)).toEqual({
      accounts: { assessed: 2, all: 2 },
      pass: result?.counts.pass,
      error: result?.counts.error,
    });
    expect(result?.counts).toMatchObject({ error: 1 });
  });

  it('says of how many accounts it is, where something ended the run from outside', async () => {
    const world = await twoAccounts();
    const { executionArn, input } = await world.run(
      {},
      {
        RunShard: ({ Payload }: { readonly Payload: { readonly accountId: string } }) => {
          if (Payload.accountId === otherAccountId) throw new Error('It hangs.');
          return world.runShard(Payload).then((result) => ({ Payload: result }));
        },
        Finalize: broken,
      },
    );
    expect(await daysOf(world)).toEqual([]);

    await world.end({ executionArn, input: JSON.stringify(input), status: 'TIMED_OUT' });

    expect(await statuses(world)).toEqual({ accounts: { assessed: 1, all: 2 }, pass: 4, error: 0 });
  });

  it('is noted by whoever repeats what broke off after the row was closed', async () => {
    const world = await twoAccounts();
    const { executionArn, input } = await world.run(
      {},
      {
        Finalize: broken,
        // So that telling is left to whoever ends it from outside.
        NotifyFailure: broken,
      },
    );
    const ended = { executionArn, input: JSON.stringify(input), status: 'TIMED_OUT' };
    const { publish } = world.topic;
    world.topic.publish = () => Promise.reject(new Error('SNS is not there.'));
    await expect(world.end(ended)).rejects.toThrow('SNS is not there.');
    expect((await world.lastExecution()).status).toBe('failed');
    expect(await daysOf(world)).toEqual([]);
    world.topic.publish = publish;

    await world.end(ended);

    expect(await daysOf(world)).toHaveLength(1);
  });

  it('is noted again without harm, and confirms what stayed the same', async () => {
    const world = await twoAccounts();
    const asOf = async () => {
      const accounts = await listAccountTallies(world.store.table, tenantId);
      return accounts.flatMap(({ services }) => services.map((service) => service.asOf));
    };
    await world.run();
    const first = await asOf();
    await world.run();
    const before = await daysOf(world);
    const { startedAt } = await world.lastExecution();

    const now = new Date(world.clock.now());
    await noteTallies(world.store.table, tenantId, [accountId, otherAccountId], now);

    expect(await daysOf(world)).toEqual(before);
    expect(first).not.toContain(startedAt);
    expect(new Set(await asOf())).toEqual(new Set([startedAt]));
  });
});
