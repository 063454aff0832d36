import { describe, expect, it } from 'vitest';
import { createHandler } from '../../../functions/api/verify/serve-verify.ts';
import type { Account } from '../../../functions/core/accounts/account.ts';
import type { VerificationAnswers } from '../../../functions/core/accounts/verification.ts';
import { ServiceLimitError } from '../../../functions/core/errors.ts';
import { TenantId } from '../../../functions/core/ids.ts';
import {
  readAccount,
  readVerification,
  saveAccount,
} from '../../../functions/data/accounts/accounts.ts';
import { budgetKey } from '../../../functions/data/requests/keys.ts';
import { tenantKey } from '../../../functions/data/tenants/keys.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import type { Asking } from '../../../functions/use-cases/accounts/ask-account.ts';
import { callApi, joinTenant } from '../../support/api/call-api.ts';
import { directExaminers } from '../../support/custom/examiners.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import {
  countByOperation,
  createFakeClock,
  createFakeStore,
} from '../../support/fakes/fake-store.ts';
import { accountId, sampleAccount, tenantId } from '../../support/runs/run-samples.ts';

const now = '2026-11-21T12:00:00.000Z';
const well: VerificationAnswers = {
  withoutExternalId: 'refused',
  wrongExternalId: 'refused',
  externalId: 'entered',
  identity: 'confirmed',
  disabledRegions: [],
  permissions: { missing: [], conditionKeys: [] },
};

interface Own {
  readonly account?: Partial<Account>;
  readonly answers?: VerificationAnswers;
  /** While AWS is asked. */
  readonly meanwhile?: () => Promise<unknown>;
}

async function createVerify({ account = {}, answers = well, meanwhile }: Own = {}) {
  const store = createFakeStore();
  const { table } = store.connect();
  const people = {
    ann: await joinTenant(table, tenantId, 'ann', 'admin'),
    max: await joinTenant(table, tenantId, 'max', 'member'),
    bob: await joinTenant(table, 'globex', 'bob', 'owner'),
  };
  await saveAccount(table, tenantId, sampleAccount({ state: 'pending', version: 0, ...account }));
  const asked: { readonly account: Account; readonly asking: Asking }[] = [];
  const process = store.connect();
  const handler = createHandler({
    edge: directly,
    table: process.table,
    clock: createFakeClock(now),
    askAccount: async (account, asking) => {
      asked.push({ account, asking });
      await meanwhile?.();
      return answers;
    },
    actions: async () => ['s3:ListAllMyBuckets', 'sqs:ListQueues'],
    enterAccount: () => Promise.reject(new Error('No account is entered here.')),
    examiners: directExaminers,
    logger: createLogger({}, () => undefined),
  });
  return {
    table,
    asked,
    requests: process.requests,
    verify: (by: keyof typeof people = 'ann', tenant: string = tenantId) =>
      callApi(handler, {
        method: 'POST',
        path: `/accounts/${accountId}/verify`,
        user: people[by],
        tenant,
      }),
    stored: () => readAccount(table, tenantId, accountId),
    verification: () => readVerification(table, tenantId, accountId),
  };
}

describe('POST /accounts/{accountId}/verify', () => {
  it('connects an account in which all is well, and keeps what was found', async () => {
    const { verify, asked, stored, verification } = await createVerify();

    const { status, body } = await verify();

    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'connected',
      verifiedAt: now,
      version: 2,
      verification: { at: now, missing: [], permissionsKnown: true, disabledRegions: [] },
    });
    expect(await stored()).toMatchObject({ state: 'connected', verifiedAt: now });
    expect(await verification()).toEqual(body.verification);
    expect(asked[0]?.asking).toMatchObject({
      sessionName: 'roundsman-verify-request-1',
      actions: ['s3:ListAllMyBuckets', 'sqs:ListQueues'],
    });
  });

  it('names what is missing, and the checks that suffer from it', async () => {
    const missing = [{ action: 'sqs:ListQueues', deniedBy: 'identity' }] as const;
    const permissions = { missing, conditionKeys: [] };
    const { verify } = await createVerify({ answers: { ...well, permissions } });

    const { body } = await verify();

    expect(body.state).toBe('degraded');
    expect(body.reason).toContain('sqs:ListQueues');
    expect(body.verification.missing[0].checks.length).toBeGreaterThan(0);
  });

  it('leaves an account pending that lets in others too, and says why', async () => {
    const { verify, stored } = await createVerify({
      answers: { withoutExternalId: 'entered', wrongExternalId: 'entered', externalId: 'entered' },
    });

    const { body } = await verify();

    expect(body).toMatchObject({ state: 'pending' });
    expect(body.reason).toContain('without an external ID');
    expect(await stored()).not.toHaveProperty('verifiedAt');
  });

  it('clears the reason once all is well', async () => {
    const { verify, stored } = await createVerify({
      account: { state: 'broken', reason: 'Gone.' },
    });

    await verify();

    expect(await stored()).not.toHaveProperty('reason');
  });

  it('keeps what was known where AWS failed to answer, and says of which kind the error is', async () => {
    const throttled = new ServiceLimitError('Slow down.', {
      service: 'sts',
      operation: 'AssumeRole',
    });
    const { verify, stored } = await createVerify({
      account: { state: 'connected', verifiedAt: '2026-11-01T00:00:00.000Z' },
      answers: { ...well, wrongExternalId: throttled },
    });

    const { status, body } = await verify();

    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'connected', verifiedAt: '2026-11-01T00:00:00.000Z' });
    expect(body.verification.checks[1]).toMatchObject({ passed: false, category: 'limit' });
    expect((await stored())?.reason).toContain('could not be completed');
  });

  it('loses no change that somebody makes meanwhile', async () => {
    const world = await createVerify({ meanwhile: () => rename() });
    const rename = async () => {
      const account = await world.stored();
      if (account) await saveAccount(world.table, tenantId, { ...account, name: 'Shop' });
    };

    const { status, body } = await world.verify();

    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'connected', name: 'Shop' });
  });

  it.each([
    ['other regions were chosen', { regions: ['eu-north-1'] }],
    ['its role came to read something else', { reads: 'any-service' }],
    ['it was deleted', { state: 'deleting' }],
  ] as const)('says nothing of an account of which meanwhile %s', async (_, change) => {
    const world = await createVerify({ meanwhile: () => spoil() });
    const spoil = async () => {
      const account = await world.stored();
      if (account) await saveAccount(world.table, tenantId, { ...account, ...change });
    };

    const { status, body } = await world.verify();

    expect([status, body.code]).toEqual([409, 'conflict']);
    expect(await world.stored()).toMatchObject(change);
    expect(await world.verification()).toBeUndefined();
  });

  it('is not of an account that is being deleted', async () => {
    const { verify, asked } = await createVerify({ account: { state: 'deleting' } });

    expect((await verify()).status).toBe(409);
    expect(asked).toEqual([]);
  });

  it('is for those who may change accounts, and in their own tenant', async () => {
    const { verify, asked } = await createVerify();

    expect((await verify('max')).status).toBe(403);
    expect((await verify('bob')).status).toBe(404);
    expect((await verify('bob', 'globex')).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it('asks the table for the account, and writes both together', async () => {
    const { verify, requests } = await createVerify();

    await verify();

    expect(countByOperation(requests)).toEqual({
      GetItem: 4,
      Query: 1,
      TransactWriteItems: 2,
    });
  });
});

describe('verifications', () => {
  it('are as many as the plan permits, and only of accounts that are there', async () => {
    const { verify, asked, table } = await createVerify();
    await table.update(tenantKey(tenantId), { set: { plan: 'free' } });
    expect((await verify('bob', 'globex')).status).toBe(404);
    for (let count = 1; count <= 60; count += 1) await verify();
    expect(asked).toHaveLength(60);

    const refused = await verify();

    expect(refused).toMatchObject({
      status: 429,
      body: { limit: { name: 'verifications', most: 60, seconds: 3_600 } },
    });
    expect(asked).toHaveLength(60);
    expect(
      await table.get(
        budgetKey({ tenantId: TenantId.parse('globex') }, 'verifications', new Date(now)),
      ),
    ).toBeUndefined();
  });
});
