import { beforeAll, describe, expect, it } from 'vitest';
import { listTaskExecutions } from '../../functions/data/runs/executions.ts';
import { type Notice, subscribe } from './support/failure-notices.ts';
import { itemsOf, store } from './support/platform.ts';
import {
  endOf,
  findingsOf,
  itemsAtRest,
  runToEnd,
  settledRowsOf,
  startRun,
} from './support/runs.ts';
import { createTenant, type TestTenant } from './support/tenants.ts';

const occurrence = '2026-11-21T06:00:00Z';

/** What Scheduler starts the workflow with: it leaves the execution's id to Plan. */
const delivery = { occurrence, trigger: 'schedule', executionId: undefined } as const;

const executionsOf = async ({ tenantId, taskId }: TestTenant) =>
  (await listTaskExecutions(store.table, tenantId, taskId, { limit: 10 })).items;

let noticesOf: (tenantId: string) => Promise<readonly Notice[]>;

beforeAll(async () => {
  noticesOf = await subscribe('double-delivery');
});

describe.concurrent('an occurrence that is delivered twice', () => {
  it('runs once: who comes later writes nothing', async () => {
    const tenant = await createTenant('delivered-later');
    const first = await runToEnd(tenant, delivery);
    const before = await itemsAtRest(tenant);

    const second = await runToEnd(tenant, delivery);

    expect(first.status).toBe('SUCCEEDED');
    expect(second.status).toBe('SUCCEEDED');
    expect(second.states).toEqual(['Claim', 'DuplicateDelivery']);
    expect(await itemsOf(tenant.tenantId)).toEqual(before);
    expect(await executionsOf(tenant)).toHaveLength(1);
  });

  it('runs once if both come at the same moment', async () => {
    const tenant = await createTenant('delivered-at-once');

    const runs = await Promise.all([1, 2, 3].map(() => startRun(tenant, delivery)));
    const ends = await Promise.all(runs.map(endOf));

    const lasts = ends.map(({ states }) => states.at(-1)).sort();
    expect(lasts).toEqual(['DuplicateDelivery', 'DuplicateDelivery', 'Succeeded']);
    const [execution, ...others] = await executionsOf(tenant);
    expect(others).toEqual([]);
    expect(execution).toMatchObject({ status: 'passed', occurrence, trigger: 'schedule' });
    const findings = await findingsOf(tenant, 'sqs');
    expect(new Set(findings.map(({ change }) => change))).toEqual(new Set(['new']));
  });

  it('fails and is told once if the run fails', async () => {
    const tenant = await createTenant('delivered-in-vain', { role: 'untrusting' });

    const first = await runToEnd(tenant, delivery);
    const second = await runToEnd(tenant, delivery);

    expect(first.states.at(-1)).toBe('AuthenticationFailed');
    expect(second.states).toEqual(['Claim', 'DuplicateDelivery']);
    for (const execution of await executionsOf(tenant)) await settledRowsOf(tenant, execution);
    expect(await noticesOf(tenant.tenantId)).toHaveLength(1);
  });

  it('is not the same as the next occurrence', async () => {
    const tenant = await createTenant('delivered-daily');
    const next = { ...delivery, occurrence: '2026-11-22T06:00:00Z' };

    const ends = [await runToEnd(tenant, delivery), await runToEnd(tenant, next)];

    expect(ends.map(({ states }) => states.at(-1))).toEqual(['Succeeded', 'Succeeded']);
    expect(await executionsOf(tenant)).toHaveLength(2);
  });
});
