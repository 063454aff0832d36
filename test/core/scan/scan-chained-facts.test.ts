import { describe, expect, it } from 'vitest';
import { callsOf, defineCheck, fail, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { denied, failed, fakeAws, inPages, throwing } from '../../support/fakes/fake-aws.ts';

const page = 'https://docs.aws.amazon.com/';

interface House {
  readonly Id: string;
}
interface Owner {
  readonly Name?: string;
}
interface Age {
  readonly Years: number;
}

const house = defineResource<House, { GetOwner: Owner; GetAge: Age; GetPast: Age }>({
  service: 'sqs',
  type: 'Test::House',
  scope: 'regional',
  list: { operation: 'ListHouses', action: 'sqs:ListQueues', items: 'Houses' },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  goneOn: { NoSuchHouse: page },
  facts: {
    GetPast: {
      action: 'sqs:ListQueueTags',
      from: 'GetAge',
      input: (_, __, ___, { Years }: Age) => ({ Before: Years }),
    },
    GetAge: {
      action: 'sqs:GetQueueAttributes',
      from: 'GetOwner',
      input: ({ Id }, _, __, { Name }: Owner) => ({ Id, Name }),
    },
    GetOwner: {
      action: 'sqs:GetQueueUrl',
      input: ({ Id }) => ({ Id }),
      absentOn: { NobodyLives: page },
    },
  },
});

const grown = defineCheck(house, {
  ...metadata('sqs-house-grown'),
  needs: ['GetAge'],
  evaluate: ({ facts: { GetAge } }) =>
    GetAge ? (GetAge.Years > 17 ? pass() : fail('Too young.')) : fail('Nobody lives there.'),
});

const owned = defineCheck(house, {
  ...metadata('sqs-house-owned'),
  needs: ['GetOwner'],
  evaluate: ({ facts }) => (facts.GetOwner?.Name ? pass() : fail('No name.')),
});

const old = defineCheck(house, {
  ...metadata('sqs-house-old'),
  needs: ['GetPast'],
  evaluate: pass,
});

const street = (own: Parameters<typeof fakeAws>[0]['calls'] = {}) =>
  fakeAws({
    lists: { 'sqs:ListHouses': inPages('Houses', [[{ Id: 'h' }]]) },
    calls: {
      'sqs:GetOwner': () => ({ Name: 'anna' }),
      'sqs:GetAge': () => ({ Years: 40 }),
      'sqs:GetPast': () => ({ Years: 30 }),
      ...own,
    },
  });

describe('a fact whose input is another', () => {
  it('is asked with what that one answered, which is asked once for all', async () => {
    const aws = street();

    const { lines } = await runScan(aws, [grown, old, owned]);

    expect(lines.toSorted()).toEqual([
      'sqs-house-grown eu-west-1 h pass',
      'sqs-house-old eu-west-1 h pass',
      'sqs-house-owned eu-west-1 h pass',
    ]);
    expect(aws.asked).toEqual([
      'sqs:ListHouses@eu-west-1 {}',
      'sqs:GetOwner@eu-west-1 {"Id":"h"}',
      'sqs:GetAge@eu-west-1 {"Id":"h","Name":"anna"}',
      'sqs:GetPast@eu-west-1 {"Before":40}',
    ]);
  });

  it('needs the permissions of both, and its findings rest on both', async () => {
    const { steps } = await runScan(street(), [old]);

    expect(callsOf(old).map(({ operation }) => operation)).toEqual([
      'ListHouses',
      'GetOwner',
      'GetAge',
      'GetPast',
    ]);
    expect(steps.flatMap(({ observations }) => observations)[0]?.operations).toEqual([
      'sqs:ListHouses@eu-west-1',
      'sqs:GetOwner@eu-west-1',
      'sqs:GetAge@eu-west-1',
      'sqs:GetPast@eu-west-1',
    ]);
  });

  it('is absent where the other is, and nothing is asked for it', async () => {
    const aws = street({ 'sqs:GetOwner': throwing(failed('GetOwner', 'NobodyLives')) });

    const { lines } = await runScan(aws, [grown]);

    expect(lines).toEqual(['sqs-house-grown eu-west-1 h fail: Nobody lives there.']);
    expect(aws.asked).toHaveLength(2);
  });

  it('is the error of the other where that is one', async () => {
    const { steps, coverage } = await runScan(
      street({ 'sqs:GetOwner': throwing(denied('GetOwner')) }),
      [grown],
    );

    expect(steps.flatMap(({ observations }) => observations)).toMatchObject([
      { status: 'error', error: { category: 'permission', context: { operation: 'GetOwner' } } },
    ]);
    expect(coverage.filter((row) => row.includes('GetAge'))).toEqual([]);
  });

  it('is gone where the other says so', async () => {
    const { lines } = await runScan(
      street({ 'sqs:GetOwner': throwing(failed('GetOwner', 'NoSuchHouse')) }),
      [grown],
    );

    expect(lines).toEqual([]);
  });

  it('cannot be its own', () => {
    const { GetAge, ...facts } = house.facts;
    const circle = { ...house, facts: { ...facts, GetAge: { ...GetAge, from: 'GetPast' } } };

    expect(() => callsOf({ ...old, resource: circle })).toThrow('asks for GetPast by itself');
  });
});
