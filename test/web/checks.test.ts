import { describe, expect, it } from 'vitest';
import { catalogue } from '../../functions/checks/catalogue.generated.ts';
import { categories as apiCategories } from '../../functions/core/check.ts';
import { parseSearch, stringifySearch } from '../../web/src/app/search.ts';
import { accountsWithOwn, parametersOf } from '../../web/src/pages/check/own-settings.ts';
import { formInWords } from '../../web/src/pages/check/parameter-words.ts';
import { standingOf } from '../../web/src/pages/check/standing.ts';
import { conditionsIn, matchingChecks } from '../../web/src/pages/checks/matching.ts';
import { checksSearch } from '../../web/src/pages/checks/search.ts';
import { categories } from '../../web/src/parts/check/categories.ts';
import { frameworkName, inOrder } from '../../web/src/parts/check/framework.ts';
import { valueInWords } from '../../web/src/parts/check-settings/parameter.ts';
import { pageOf } from '../../web/src/parts/list/page-of.ts';
import { checkQuery } from '../../web/src/queries/check.ts';
import {
  catalogueQuery,
  type ListedCheck,
  listedChecksQuery,
} from '../../web/src/queries/checks.ts';
import { checkTexts } from '../../web/src/texts/en/check.ts';
import { words } from '../../web/src/texts/en/words.ts';

const bucket: ListedCheck = {
  checkId: 's3-bucket-versioning-enabled',
  title: 'Buckets keep earlier versions',
  service: 's3',
  resourceType: 'AWS::S3::Bucket',
  severity: 'medium',
  category: 'reliability',
  frameworks: { soc2: ['A1.2'] },
};
const queue: ListedCheck = {
  checkId: 'sqs-queue-backlog-recent',
  title: 'Consumers keep up with their queue',
  service: 'sqs',
  resourceType: 'AWS::SQS::Queue',
  severity: 'high',
  category: 'performance',
  frameworks: {},
  paid: true,
};

describe('the catalogue', () => {
  it.each([
    ['', [bucket, queue]],
    ['?service=s3', [bucket]],
    ['?severity=critical,high', [queue]],
    ['?category=reliability', [bucket]],
    ['?framework=soc2', [bucket]],
    // Every object has one.
    ['?framework=constructor', []],
    ['?paid=yes', [queue]],
    ['?paid=no', [bucket]],
    ['?q=KEEP', [bucket, queue]],
    ['?q=keep+queue', [queue]],
    ['?q=AWS::S3', [bucket]],
    ['?q=sqs-queue-backlog', [queue]],
    ['?service=s3&paid=yes', []],
    ['?service=unheard-of', []],
  ])('asked for %s has what it names', (address, found) => {
    expect(matchingChecks([bucket, queue], checksSearch(parseSearch(address)))).toEqual(found);
  });

  it('is asked for by an address that says the same when it is read again', () => {
    const address =
      '?q=keys&service=s3&severity=critical,high&category=security,cost&framework=cis_aws_5.0&paid=no&page=3';

    expect(stringifySearch(checksSearch(parseSearch(address)))).toBe(address);
  });

  it.each([
    ['', 0],
    ['?q=keys&page=2', 0],
    ['?service=s3&severity=critical,high&paid=no', 3],
  ])('asked for %s has %i conditions besides its words', (address, count) => {
    expect(conditionsIn(checksSearch(parseSearch(address)))).toBe(count);
  });

  it.each([
    [0, undefined, 0, 1, 1],
    [50, undefined, 50, 1, 1],
    [51, undefined, 50, 1, 2],
    [51, 2, 1, 2, 2],
    [51, 9, 1, 2, 2],
  ])('of %i checks, page %s, shows %i on page %i of %i', (all, asked, shown, number, of) => {
    const page = pageOf(
      Array.from({ length: all }, () => bucket),
      50,
      asked,
    );

    expect([page.items.length, page.number, page.of]).toEqual([shown, number, of]);
  });

  it('knows the categories that the API knows', () => {
    expect(categories.toSorted()).toEqual(apiCategories.toSorted());
  });

  it('is kept apart from any check, whatever that is called', () => {
    const lists = [catalogueQuery(), listedChecksQuery()].map(({ queryKey }) => [...queryKey]);
    const names = ['', 'listed', 'one', ...lists.flat()];

    for (const name of names) expect(lists).not.toContainEqual([...checkQuery(name).queryKey]);
  });

  it('has a name for each framework and each product that a check speaks of', () => {
    const frameworks = new Set(catalogue.flatMap((check) => Object.keys(check.frameworks)));
    const products = new Set(catalogue.flatMap(({ peers }) => Object.keys(peers)));

    expect(frameworks.size).toBeGreaterThan(0);
    expect(Object.keys(words.frameworks).toSorted()).toEqual([...frameworks].toSorted());
    expect(Object.keys(checkTexts.products).toSorted()).toEqual([...products].toSorted());
  });

  it('lists frameworks by name, and one that is new by its id', () => {
    expect(inOrder(['soc2', 'a_new_one', 'hipaa']).map(frameworkName)).toEqual([
      'a_new_one',
      'HIPAA Security Rule',
      'SOC 2, trust services criteria',
    ]);
  });
});

describe('a check in a tenant', () => {
  const all = { accounts: { assessed: 2, all: 2 } };
  const some = { accounts: { assessed: 1, all: 2 } };
  const counted = (own: Partial<Record<'pass' | 'fail' | 'error' | 'stale', number>>) => ({
    severities: { high: { pass: 0, fail: 0, error: 0, stale: 0, implied: 0, ...own } },
  });

  it.each([
    ['of which nothing is counted', undefined, all, 'uncounted'],
    ['that has counts of nothing', counted({}), all, 'uncounted'],
    ['that fails', counted({ fail: 1, pass: 9 }), all, 'open'],
    ['that was not assessed', counted({ error: 1, pass: 9 }), all, 'open'],
    ['that passes in all accounts', counted({ pass: 9 }), all, 'passes-everywhere'],
    ['that passes in some', counted({ pass: 9 }), some, 'passes-where-assessed'],
    ['that passed before', counted({ pass: 9, stale: 1 }), all, 'passes-where-assessed'],
  ])('%s stands so', (_, item, accounts, standing) => {
    expect(standingOf(item, accounts)).toBe(standing);
  });

  it('has the parameters of the catalogue, and what the tenant says otherwise', () => {
    const check = {
      checkId: 'a-check',
      parameters: { days: { default: 30 }, names: { default: [] } },
    };
    const settings = { parameters: { 'a-check': { days: 60 }, other: { names: [1] } } };

    expect(parametersOf(check, { ...settings, severities: {} })).toEqual([
      { name: 'days', schema: { default: 30 }, own: { value: 60 } },
      { name: 'names', schema: { default: [] } },
    ]);
    expect(parametersOf(check, undefined)).toEqual([
      { name: 'days', schema: { default: 30 } },
      { name: 'names', schema: { default: [] } },
    ]);
  });

  it('has settings of its own in some accounts', () => {
    const account = (accountId: string, settings: object) =>
      ({ accountId, settings: { parameters: {}, severities: {}, ...settings } }) as never;
    const accounts = [
      account('111111111111', {}),
      account('222222222222', { parameters: { 'a-check': { days: 1 } } }),
      account('333333333333', { severities: { 'a-check': 'low' } }),
      account('444444444444', { severities: { other: 'low' } }),
    ];

    expect(accountsWithOwn(accounts, 'a-check')).toEqual(['222222222222', '333333333333']);
  });
});

describe('a parameter in words', () => {
  it.each([
    [30, '30'],
    [20_160, '20,160'],
    [[], 'none'],
    [['dlq', 'dead'], 'dlq and dead'],
    [false, 'no'],
    ['a text', 'a text'],
  ])('has the value %j', (value, text) => {
    expect(valueInWords(value)).toBe(text);
  });

  it.each([
    [{ type: 'integer', minimum: 1, maximum: 180 }, 'A whole number, 1 to 180'],
    [
      { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
      'A whole number, at least 1',
    ],
    [{ type: 'number', maximum: 100 }, 'A number, at most 100'],
    [{ type: 'array', maxItems: 20, items: { type: 'string' } }, 'A list of texts, at most 20'],
    [
      { type: 'array', minItems: 1, maxItems: 9, items: { type: 'integer' } },
      'A list of numbers, at least 1, at most 9',
    ],
    [{ type: 'string', pattern: '^a' }, 'A text'],
    [{ type: 'object' }, 'object'],
  ])('%j is of the form %s', (schema, text) => {
    expect(formInWords(schema)).toBe(text);
  });
});
