import { describe, expect, it } from 'vitest';
import {
  askedBySessions,
  longestSessionPolicy,
  sessionPolicy,
} from '../../../functions/core/accounts/session-policy.ts';
import { callsOf } from '../../../functions/core/check.ts';
import { PlatformError } from '../../../functions/core/errors.ts';
import { AccountId } from '../../../functions/core/ids.ts';
import type { IamAction } from '../../../functions/core/resource.ts';
import { mostShards, type PlanRequest, planRun } from '../../../functions/core/runs/run-plan.ts';
import { planLimits } from '../../../functions/core/tenants/plan-limits.ts';
import { checksAsking } from '../../support/checks/checks-asking.ts';
import {
  accountId,
  otherAccountId,
  sampleAccount,
  sampleCheck,
  sampleShard,
  sampleTask,
  sampleTenant,
} from '../../support/runs/run-samples.ts';

const bucket = sampleCheck('s3', 'Bucket', { severity: 'high' });
const volume = sampleCheck('ec2', 'Volume', { severity: 'low' });

const plan = (own: Partial<PlanRequest> = {}) =>
  planRun({
    tenant: sampleTenant(),
    task: sampleTask(),
    byPerson: false,
    accounts: [sampleAccount()],
    checks: [bucket, volume],
    lastShards: [],
    ...own,
  });

/** Actions of a service, each of which begins with a word of its own. */
const wordsOf = (service: string, count: number): readonly IamAction[] =>
  Array.from(
    { length: count },
    (_, index): IamAction => `${service}:Verb${letters(index)}Something`,
  );

const letters = (index: number) => String.fromCharCode(97 + index).repeat(6);

const scoped = (scope: PlanRequest['task']['scope']) => ({ task: sampleTask({ scope }) });

describe('planRun', () => {
  it('covers every account with the services of its checks, in its own regions', () => {
    const { shards, checks } = plan({
      accounts: [
        sampleAccount(),
        sampleAccount({ accountId: otherAccountId, regions: ['eu-north-1'] }),
      ],
    });

    expect(shards).toEqual([
      { accountId, group: '01', services: ['ec2', 's3'], regions: ['eu-west-1', 'us-east-1'] },
      { accountId: otherAccountId, group: '01', services: ['ec2', 's3'], regions: ['eu-north-1'] },
    ]);
    expect(checks).toBe(2);
  });

  it('packs by what the services took the last time', () => {
    const lastShards = [
      sampleShard({ millisecondsByService: { s3: 70_000, ec2: 71_000 } }),
      sampleShard({ accountId: otherAccountId, millisecondsByService: { s3: 1, ec2: 1 } }),
    ];

    const { shards } = plan({ lastShards });

    expect(shards.map(({ group, services }) => [group, services])).toEqual([
      ['01', ['ec2']],
      ['02', ['s3']],
    ]);
  });

  it('narrows to the accounts, regions, services, checks and severities of the scope', () => {
    expect(
      plan({
        accounts: [sampleAccount(), sampleAccount({ accountId: otherAccountId })],
        ...scoped({ accounts: [accountId], regions: ['us-east-1'], services: ['s3'] }),
      }).shards,
    ).toEqual([{ accountId, group: '01', services: ['s3'], regions: ['us-east-1'] }]);
    expect(plan(scoped({ checks: [volume.id] })).shards[0]?.services).toEqual(['ec2']);
    expect(plan(scoped({ severities: ['high'] })).shards[0]?.services).toEqual(['s3']);
  });

  it('reads severities as the tenant, and then the account, has set them', () => {
    const tenant = sampleTenant({
      settings: { parameters: {}, severities: { [volume.id]: 'high' } },
    });
    const account = sampleAccount({
      settings: { parameters: {}, severities: { [bucket.id]: 'low' } },
    });

    const { shards } = plan({ tenant, accounts: [account], ...scoped({ severities: ['high'] }) });

    expect(shards[0]?.services).toEqual(['ec2']);
  });

  it('plans an account whose role is broken: the run has to say so', () => {
    expect(plan({ accounts: [sampleAccount({ state: 'broken' })] }).shards).toHaveLength(1);
  });

  it('leaves out an account that was never verified', () => {
    const pending = sampleAccount({ accountId: otherAccountId, state: 'pending' });

    expect(plan({ accounts: [sampleAccount(), pending] }).shards).toHaveLength(1);
  });

  it('leaves out an account that is being deleted, and is not surprised that a task names it', () => {
    const deleted = sampleAccount({ accountId: otherAccountId, state: 'deleting' });
    const accounts = [sampleAccount(), deleted];

    expect(plan({ accounts }).shards).toHaveLength(1);
    expect(plan({ accounts, ...scoped({ accounts: [otherAccountId] }) })).toMatchObject({
      shards: [],
      errors: [],
      nothing: 'What accounts there were are being deleted.',
    });
  });

  it.each([
    ['an account that is not there', { accounts: [accountId, otherAccountId] }, 'platform'],
    ['a service that is not there', { services: ['s3', 'ghost'] }, 'platform'],
    ['a check that is not there', { checks: [bucket.id, 'ghost'] }, 'platform'],
  ] as const)('covers the rest of a scope that names %s, with an error', (_, scope, category) => {
    const { shards, errors } = plan(scoped(scope));

    expect(shards).toHaveLength(1);
    expect(errors).toMatchObject([{ category }]);
  });

  it('has an error, not nothing, when all that the scope names is unverified', () => {
    const { shards, errors, nothing } = plan({
      accounts: [sampleAccount({ state: 'pending' })],
      ...scoped({ accounts: [accountId] }),
    });

    expect(shards).toEqual([]);
    expect(errors).toMatchObject([{ category: 'authentication', accountId }]);
    expect(nothing).toBeUndefined();
  });

  it.each([
    ['no account', { accounts: [] }, 'The tenant has no account.'],
    [
      'no verified one',
      { accounts: [sampleAccount({ state: 'pending' })] },
      'No account has been verified yet.',
    ],
    [
      'a suspended tenant',
      { tenant: sampleTenant({ state: 'suspended' }) },
      'The tenant is suspended.',
    ],
    ['a paused task', { task: sampleTask({ enabled: false }) }, 'The task is paused.'],
    [
      'no check in scope',
      { ...scoped({ severities: ['critical'] }) },
      "No check is within the task's scope.",
    ],
  ] as const)('says why there is nothing to check: %s', (_, own, nothing) => {
    expect(plan(own)).toMatchObject({ shards: [], errors: [], nothing });
  });

  it('runs a paused task when a person asks for it', () => {
    expect(plan({ task: sampleTask({ enabled: false }), byPerson: true }).shards).toHaveLength(1);
  });

  it('runs a task in a window that it avoids when a person asks for it, and says which one otherwise', () => {
    const avoided = { fromDate: '2026-12-24', toDate: '2026-12-26', timeZone: 'UTC' };

    expect(plan({ avoided, byPerson: true }).shards).toHaveLength(1);
    expect(plan({ avoided })).toMatchObject({
      shards: [],
      nothing: 'Skipped: the task does not run 2026-12-24 to 2026-12-26 (UTC).',
    });
  });

  it('runs again only what did not finish cleanly', () => {
    const rerun = [
      sampleShard({ group: '01', services: ['s3'], state: 'done' }),
      sampleShard({ group: '02', services: ['ec2'], state: 'failed' }),
    ];

    expect(plan({ rerun }).shards).toMatchObject([{ group: '02', services: ['ec2'] }]);
  });

  it('takes a shard apart that is run again, where one session no longer holds it', () => {
    const services = ['athena', 'backup', 'batch', 's3'];
    const checks = services.flatMap((service) => checksAsking(service, wordsOf(service, 12)));
    const rerun = [
      sampleShard({ group: '01', services: ['s3'], state: 'done' }),
      sampleShard({ group: '02', services, state: 'failed' }),
    ];

    const { shards } = plan({ checks, rerun });

    expect(shards.flatMap((shard) => shard.services).sort()).toEqual(services);
    expect(shards.length).toBeGreaterThan(1);
    expect(shards.map(({ group }) => group)).toEqual(
      shards.map((_, index) => ['02', '03', '04', '05'][index]),
    );
  });

  it('has an error, and the rest covered, for a service that no session can be opened for', () => {
    const prefixes = Array.from({ length: 60 }, (_, index): IamAction => `service${index}:ListAll`);
    const checks = [bucket, ...checksAsking('monster', prefixes)];
    const accounts = [sampleAccount(), sampleAccount({ accountId: otherAccountId })];

    const { shards, errors, checks: count } = plan({ accounts, checks });

    expect(shards.map(({ services }) => services)).toEqual([['s3'], ['s3']]);
    expect(count).toBe(1);
    expect(errors).toMatchObject([{ category: 'platform', operation: 'Plan' }]);
    expect(errors[0]?.message).toMatch(
      /checks of monster .* in 2 accounts; STS is sure to take 800/,
    );
  });

  it('does not say that nothing is there when no session can be opened for all of it', () => {
    const prefixes = Array.from({ length: 60 }, (_, index): IamAction => `service${index}:ListAll`);

    const { shards, errors, nothing } = plan({ checks: checksAsking('monster', prefixes) });

    expect([shards.length, errors.length, nothing]).toEqual([0, 1, undefined]);
  });

  it('has nothing to run again when every shard ended cleanly', () => {
    expect(plan({ rerun: [sampleShard({ state: 'done' })] })).toMatchObject({
      shards: [],
      nothing: 'Every shard had ended cleanly.',
    });
  });

  it('refuses more shards than an execution carries', () => {
    const accounts = Array.from({ length: mostShards + 1 }, (_, index) =>
      sampleAccount({ accountId: AccountId.parse(String(index).padStart(12, '0')) }),
    );

    expect(() => plan({ accounts })).toThrow(PlatformError);
    expect(plan({ accounts: accounts.slice(1) }).shards).toHaveLength(mostShards);
  });

  it('makes sessions wider, and not the task impossible, where narrow ones are too many', () => {
    const services = ['athena', 'backup', 'batch', 'glue'];
    const checks = services.flatMap((service) => checksAsking(service, wordsOf(service, 20)));
    const accounts = Array.from({ length: planLimits.enterprise.accounts }, (_, index) =>
      sampleAccount({ accountId: AccountId.parse(String(index).padStart(12, '0')) }),
    );

    const few = plan({ accounts: accounts.slice(0, 2), checks }).shards;
    const many = plan({ accounts, checks }).shards;

    expect(few.length).toBeGreaterThan(2);
    expect(many).toHaveLength(accounts.length);
    expect(many.every((shard) => shard.services.length === services.length)).toBe(true);
    const actions = [...askedBySessions, ...checks.flatMap(callsOf).map(({ action }) => action)];
    expect(sessionPolicy(actions).length).toBeLessThanOrEqual(longestSessionPolicy);
  });

  it('makes sessions no narrower than the role where even wide ones are too many', () => {
    const services = Array.from({ length: 90 }, (_, index) => `service-${index}`);
    const checks = services.flatMap((service) => checksAsking(service, wordsOf(service, 2)));
    const accounts = Array.from({ length: planLimits.enterprise.accounts }, (_, index) =>
      sampleAccount({ accountId: AccountId.parse(String(index).padStart(12, '0')) }),
    );

    const few = plan({ accounts: accounts.slice(0, 100), checks }).shards;
    const many = plan({ accounts, checks }).shards;

    expect(few.length).toBeGreaterThan(100);
    expect(few.every(({ session }) => session === undefined)).toBe(true);
    expect(many).toHaveLength(accounts.length);
    expect(many.every(({ session }) => session === 'whole-role')).toBe(true);
    expect(many.every((shard) => shard.services.length === services.length)).toBe(true);
  });

  it('gives fewer and longer shards to each account where there are many', () => {
    const accounts = Array.from({ length: planLimits.enterprise.accounts }, (_, index) =>
      sampleAccount({ accountId: AccountId.parse(String(index).padStart(12, '0')) }),
    );
    const lastShards = accounts.map((account) =>
      sampleShard({
        accountId: account.accountId,
        millisecondsByService: { s3: 500_000, ec2: 400_000 },
      }),
    );

    expect(plan({ accounts: accounts.slice(0, 1), lastShards }).shards).toHaveLength(2);
    expect(plan({ accounts, lastShards }).shards).toHaveLength(accounts.length);
  });
});
