import { describe, expect, it } from 'vitest';
import { templateOf } from '../../functions/api/accounts/template.ts';
import { Account } from '../../functions/core/accounts/account.ts';
import { regionsOf } from '../../functions/core/accounts/regions.ts';
import {
  judgeVerification,
  type VerificationAnswers,
} from '../../functions/core/accounts/verification.ts';
import { ownContext, ServiceError } from '../../functions/core/errors.ts';
import { partitions } from '../../functions/core/ids.ts';
import { ApiError } from '../../web/src/api/api-error.ts';
import { changesOf } from '../../web/src/pages/account/changes-of.ts';
import { accountSearch } from '../../web/src/pages/account/search.ts';
import { accountsSearch } from '../../web/src/pages/accounts/search.ts';
import { shownAccounts } from '../../web/src/pages/accounts/shown.ts';
import { newAccountSearch } from '../../web/src/pages/new-account/search.ts';
import { isAccountNumber, numberOf } from '../../web/src/parts/account/account-number.ts';
import { covers } from '../../web/src/parts/account/covers.ts';
import { type Outcome, outcomesOf, questionsOf } from '../../web/src/parts/account/outcome.ts';
import { allRegions, partitionOf, regionOptions } from '../../web/src/parts/account/regions.ts';
import { templateFile } from '../../web/src/parts/account/template-file.ts';
import { isGone, nextErasureLook } from '../../web/src/queries/accounts.ts';

const account = Account.parse({
  accountId: '111122223333',
  name: 'Production',
  partition: 'aws',
  regions: ['eu-central-1', 'us-east-1'],
  externalId: '5c1f3f2a-6f0e-4a53-9c38-52f6b1d0a9e1',
  state: 'pending',
  createdAt: '2026-11-21T09:00:00.000Z',
  version: 1,
});

describe('what came of each question of a verification', () => {
  const entered: VerificationAnswers = {
    withoutExternalId: 'refused',
    wrongExternalId: 'refused',
    externalId: 'entered',
    identity: 'confirmed',
    disabledRegions: [],
    permissions: { missing: [], conditionKeys: [] },
  };
  const { withoutExternalId, wrongExternalId, externalId } = entered;
  const unanswered = new ServiceError('AWS did not answer in time.', ownContext('VerifyAccount'));
  const missing = [{ action: 'sqs:ListQueues', deniedBy: 'identity' as const }];

  it.each<[string, VerificationAnswers, readonly Outcome[]]>([
    ['all is well', entered, ['passed', 'passed', 'passed', 'passed', 'passed', 'passed']],
    [
      'there is no role',
      { withoutExternalId, wrongExternalId, externalId: 'refused' },
      ['passed', 'passed', 'failed', 'not-asked', 'not-asked', 'not-asked'],
    ],
    [
      'the role lets in anybody',
      { withoutExternalId: 'entered', wrongExternalId: 'entered', externalId },
      ['failed', 'failed', 'passed', 'not-asked', 'not-asked', 'not-asked'],
    ],
    [
      'AWS does not answer',
      { withoutExternalId, wrongExternalId, externalId: unanswered },
      ['passed', 'passed', 'untold', 'not-asked', 'not-asked', 'not-asked'],
    ],
    [
      'nobody can tell whose role it is',
      { withoutExternalId, wrongExternalId, externalId, identity: unanswered },
      ['passed', 'passed', 'passed', 'untold', 'not-asked', 'not-asked'],
    ],
    [
      'a region is off, and a permission is missing',
      { ...entered, disabledRegions: ['us-east-1'], permissions: { missing, conditionKeys: [] } },
      ['passed', 'passed', 'passed', 'passed', 'failed', 'failed'],
    ],
    [
      'only the permissions are not known',
      { ...entered, permissions: unanswered },
      ['passed', 'passed', 'passed', 'passed', 'passed', 'untold'],
    ],
  ])('%s', (_, answers, outcomes) => {
    const { verification } = judgeVerification(account, answers, new Date());

    expect(outcomesOf(verification.checks).map(({ outcome }) => outcome)).toEqual(outcomes);
  });

  it.each(['checks', 'any-service'] as const)('is announced as it will be asked: %s', (reads) => {
    const { verification } = judgeVerification({ state: 'pending', reads }, entered, new Date());

    expect(questionsOf(reads)).toEqual(verification.checks.map(({ name }) => name));
  });
});

describe('regions', () => {
  it.each(partitions)('of %s are all offered, each with its name', (partition) => {
    const offered = allRegions.filter((region) => partitionOf(region) === partition);
    const known = regionsOf(partition);

    expect(known.length).toBeGreaterThan(1);
    expect(offered.toSorted(), 'Name them in web/src/texts/en/accounts/regions.ts').toEqual(
      known.toSorted(),
    );
    expect(regionOptions(partition)).toHaveLength(known.length);
  });

  it('of all partitions are grouped where nobody knows in which one the platform runs', () => {
    expect(regionOptions(undefined).map(({ label }) => label)).toEqual([
      'AWS',
      'AWS GovCloud (US)',
      'AWS China',
    ]);
  });
});

it('the template is saved under the name by which the command takes it', async () => {
  const { command } = await templateOf(account, { accountId: '999988887777', stage: 'prod' }, []);

  expect(command).toContain(`--template-file ${templateFile} `);
});

it.each([
  ['111122223333', true],
  ['1111-2222-3333', true],
  [' 1111 2222 3333 ', true],
  ['11112222333', false],
  ['1111222233334', false],
  ['11112222333a', false],
  ['', false],
])('%j is an account number: %s', (written, is) => {
  expect(isAccountNumber(written)).toBe(is);
  if (is) expect(numberOf(written)).toBe('111122223333');
});

describe('the accounts that are shown', () => {
  const accounts = [
    { accountId: '111122223333', name: 'Shop', state: 'connected' },
    { accountId: '444455556666', name: 'Archive', state: 'connected' },
    { accountId: '777788889999', name: 'Sandbox', state: 'broken' },
    { accountId: '123412341234', name: 'New', state: 'pending' },
  ] as const;

  it.each<[Parameters<typeof shownAccounts>[1], readonly string[]]>([
    [{}, ['Sandbox', 'New', 'Archive', 'Shop']],
    [{ q: 'sh' }, ['Shop']],
    [{ q: 'SAND' }, ['Sandbox']],
    [{ q: '4444-5555' }, ['Archive']],
    [{ q: ' ' }, ['Sandbox', 'New', 'Archive', 'Shop']],
    [{ q: '-' }, []],
    [{ state: ['connected'] }, ['Archive', 'Shop']],
    [{ state: ['broken', 'pending'], q: 'new' }, ['New']],
  ])('%j: %j', (search, names) => {
    const shown = shownAccounts(accounts, search);

    expect(shown.map(({ name }) => name)).toEqual(names);
  });
});

it.each<[Parameters<typeof covers>[0]['scope'], boolean]>([
  [{}, true],
  [{ accounts: [account.accountId] }, true],
  [{ accounts: [Account.shape.accountId.parse('444455556666')] }, false],
  [{ regions: ['us-east-1', 'eu-west-1'] }, true],
  [{ regions: ['eu-west-1'] }, false],
  [{ services: ['s3'] }, true],
])('a task of the scope %j covers it: %s', (scope, is) => {
  expect(covers({ scope }, account)).toBe(is);
});

describe('what is changed of an account', () => {
  const { name, regions, reads } = account;
  const values = { name, regions, reads };

  it.each<[Partial<typeof values>, ReturnType<typeof changesOf>]>([
    [{}, undefined],
    [{ name: ' Production ' }, undefined],
    [{ name: 'Shop' }, { name: 'Shop' }],
    [{ regions: ['us-east-1', 'eu-central-1'] }, undefined],
    [{ regions: ['us-east-1'] }, { regions: ['us-east-1'] }],
    [{ reads: 'any-service' }, { reads: 'any-service' }],
  ])('%j: %j', (change, expected) => {
    expect(changesOf(values, { ...values, ...change })).toEqual(expected);
  });
});

it.each([
  ['was being deleted, and is not found', 'deleting', new ApiError(404, {}), true],
  ['was being deleted, and cannot be read', 'deleting', new ApiError(500, {}), false],
  ['is not found, and nobody deleted it', 'connected', new ApiError(404, {}), false],
  ['is being deleted', 'deleting', null, false],
] as const)('whether an account is gone that %s', (_, state, error, is) => {
  expect(isGone({ state }, error)).toBe(is);
});

describe('the addresses of accounts', () => {
  it.each([
    [
      { q: 'shop', state: 'broken,other' },
      { q: 'shop', state: ['broken'] },
    ],
    [{ state: 'none' }, {}],
  ])('list: %j is %j', (raw, search) => {
    expect(accountsSearch(raw)).toEqual(search);
  });

  it.each([
    [
      { tab: 'connection', edit: 'yes' },
      { tab: 'connection', edit: 'yes' },
    ],
    [{ tab: 'other', edit: '1' }, {}],
  ])('account: %j is %j', (raw, search) => {
    expect(accountSearch(raw)).toEqual(search);
  });

  it.each([
    [
      { account: '111122223333', step: 'verify' },
      { account: '111122223333', step: 'verify' },
    ],
    [{ account: '1111' }, {}],
  ])('connecting: %j is %j', (raw, search) => {
    expect(newAccountSearch(raw)).toEqual(search);
  });
});

describe('what is being erased', () => {
  it.each([
    ['while it is there', true, null, 3_000],
    ['without a network', true, new ApiError(0, {}), 3_000],
    ['while we fail', true, new ApiError(503, {}), 3_000],
    ['once it is gone', true, new ApiError(404, {}), false],
    ['once the sign-in has ended', true, new ApiError(401, {}), false],
    ['once it may not be seen any more', true, new ApiError(403, {}), false],
    ['where nothing is erased', false, null, false],
    ['before it is read', undefined, null, false],
  ])('is looked at again %s: %s', (_, isErasing, error, next) => {
    expect(nextErasureLook(isErasing, error)).toBe(next);
  });
});
