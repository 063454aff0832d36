import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../functions/core/catalogue.ts';
import { type CoverageRequest, coverageOf } from '../../../functions/core/tasks/coverage.ts';
import {
  accountId,
  otherAccountId,
  sampleAccount,
  sampleCheck,
  sampleEntry,
} from '../../support/runs/run-samples.ts';

const noSettings = { parameters: {}, severities: {} };

const entry = (
  service: string,
  type: string,
  own: Partial<Pick<CatalogueEntry, 'severity' | 'category' | 'paid'>> = {},
): CatalogueEntry => ({ ...sampleEntry(sampleCheck(service, type)), ...own });

const catalogue = [
  entry('s3', 'Bucket', { severity: 'high' }),
  entry('sqs', 'Queue', { category: 'reliability' }),
  entry('ce', 'Spend', { category: 'cost', paid: true }),
];

const covered = (own: Partial<CoverageRequest> = {}) =>
  coverageOf({
    scope: {},
    subjects: catalogue,
    accounts: [sampleAccount()],
    settings: noSettings,
    ...own,
  });

describe('what a run of a scope covers', () => {
  it('is all checks in all accounts and regions by default, but none that costs', () => {
    expect(covered()).toEqual({
      checks: 2,
      categories: { security: 1, reliability: 1 },
      services: ['s3', 'sqs'],
      accounts: [accountId],
      leftOut: [],
      regions: ['eu-west-1', 'us-east-1'],
      paidChecks: [],
      beyondRole: [],
    });
  });

  it.each<[string, CoverageRequest['scope'], object]>([
    ['services', { services: ['sqs'] }, { checks: 1, services: ['sqs'] }],
    ['severities', { severities: ['high'] }, { checks: 1, services: ['s3'] }],
    ['categories', { categories: ['reliability'] }, { checks: 1, services: ['sqs'] }],
    ['checks', { checks: ['sqs-queue-good'] }, { checks: 1, services: ['sqs'] }],
    [
      'a check that costs, by its id alone',
      { checks: ['ce-spend-good'] },
      { checks: 1, categories: { cost: 1 }, paidChecks: ['ce-spend-good'] },
    ],
    ['a service of which all checks cost', { services: ['ce'] }, { checks: 0, accounts: [] }],
    ['regions', { regions: ['eu-west-1', 'eu-west-2'] }, { checks: 2, regions: ['eu-west-1'] }],
  ])('is narrowed by %s', (_, scope, expected) => {
    expect(covered({ scope })).toMatchObject(expected);
  });

  it('follows the severities that the tenant sets, and over them those of each account', () => {
    const scope = { severities: ['low'] } as const;
    const settings = { ...noSettings, severities: { 's3-bucket-good': 'low' } } as const;
    const own = { ...noSettings, severities: { 's3-bucket-good': 'critical' } } as const;
    const other = sampleAccount({ accountId: otherAccountId, settings: own });

    const { checks, accounts, leftOut } = covered({
      scope,
      settings,
      accounts: [sampleAccount(), other],
    });

    expect({ checks, accounts, leftOut }).toEqual({
      checks: 1,
      accounts: [accountId],
      leftOut: [{ accountId: otherAccountId, because: 'no-check' }],
    });
  });

  it.each<[string, Parameters<typeof sampleAccount>[0], readonly object[]]>([
    ['that nobody has verified', { state: 'pending' }, [{ because: 'not-connected' }]],
    ['without a region of the scope', { regions: ['us-west-2'] }, [{ because: 'no-region' }]],
    ['that is being deleted, and says nothing of it', { state: 'deleting' }, []],
  ])('leaves out an account %s', (_, own, leftOut) => {
    const other = sampleAccount({ accountId: otherAccountId, ...own });

    const found = covered({
      scope: { regions: ['eu-west-1'] },
      accounts: [sampleAccount(), other],
    });

    expect(found.accounts).toEqual([accountId]);
    expect(found.leftOut).toEqual(leftOut.map((one) => ({ accountId: otherAccountId, ...one })));
  });

  it('has an account whose role no longer works: its run says so', () => {
    expect(covered({ accounts: [sampleAccount({ state: 'broken' })] }).accounts).toEqual([
      accountId,
    ]);
  });

  it('is nothing, and no account is left out, where the scope means no account that there is', () => {
    const pending = sampleAccount({ accountId: otherAccountId, state: 'pending' });

    expect(covered({ accounts: [] })).toMatchObject({ checks: 0, accounts: [], leftOut: [] });
    expect(
      covered({ scope: { accounts: [accountId] }, accounts: [sampleAccount(), pending] }),
    ).toMatchObject({ accounts: [accountId], leftOut: [] });
  });
});

describe('what the role of an account does not permit', () => {
  const subjects = [
    { ...entry('s3', 'Bucket'), beyondRole: false },
    { ...entry('acm', 'Endpoint'), beyondRole: true },
  ];
  const wide = sampleAccount({ accountId: otherAccountId, reads: 'any-service' });

  it('is covered where a role reads any service, and said where it does not', () => {
    expect(covered({ subjects, accounts: [sampleAccount(), wide] })).toMatchObject({
      checks: 2,
      accounts: [accountId, otherAccountId],
      beyondRole: [{ accountId, checks: 1 }],
    });
  });

  it('leaves an account out of which nothing is permitted, and says why', () => {
    const scope = { services: ['acm'] };

    expect(covered({ scope, subjects, accounts: [sampleAccount(), wide] })).toMatchObject({
      checks: 1,
      accounts: [otherAccountId],
      leftOut: [{ accountId, because: 'beyond-role' }],
      beyondRole: [],
    });
  });
});
