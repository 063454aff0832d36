import { describe, expect, it } from 'vitest';
import { defineCheck, fail, pass } from '../../../functions/core/check.ts';
import { IncompleteAnswerError } from '../../../functions/core/errors.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { denied, fakeAws, throwing } from '../../support/fakes/fake-aws.ts';

interface House {
  readonly Id: string;
  readonly Home: string;
}
interface Room {
  readonly Name: string;
}

/** Houses are listed once for the account, and live in regions. */
const house = defineResource<House>({
  service: 's3',
  type: 'Test::House',
  scope: 'global',
  list: { operation: 'ListHouses', action: 's3:ListAllMyBuckets', items: 'Houses' },
  identify: ({ Id, Home }) => ({ id: Id, name: Id, region: Home }),
  facts: {},
});

const room = defineResource<Room>({
  service: 's3',
  type: 'Test::Room',
  scope: 'global',
  parent: house,
  list: {
    operation: 'ListRooms',
    action: 's3:ListAccessPoints',
    input: ({ Id }: House) => ({ Id }),
    items: 'Rooms',
  },
  identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),
  facts: {},
});

/** Where their keys are is asked in one region alone. */
const key = defineResource<Room>({
  service: 's3',
  type: 'Test::Key',
  scope: 'global',
  parent: defineResource<House>({
    service: 's3',
    type: 'Test::HouseOfTheAccount',
    scope: 'global',
    list: { operation: 'ListHouses', action: 's3:ListAllMyBuckets', items: 'Houses' },
    identify: ({ Id }) => ({ id: Id, name: Id, region: 'global' }),
    facts: {},
  }),
  list: {
    operation: 'ListKeys',
    action: 's3:ListAccessPoints',
    region: ({ Home }: House) => Home,
    items: 'Keys',
  },
  identify: ({ Name }) => ({ id: Name, name: Name, region: 'global' }),
  facts: {},
});

const inRoom = defineCheck(room, { ...metadata('s3-room'), evaluate: pass });

const withKeys = defineCheck(
  defineResource<undefined, object, { keys: Room }>({
    service: 's3',
    type: 'Test::Account',
    scope: 'global',
    anchor: true,
    identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),
    facts: {},
    related: { keys: { resource: key, keys: () => ['all'], otherKeys: () => ['all'] } },
  }),
  {
    ...metadata('s3-keys'),
    joins: ['keys'],
    evaluate: ({ related: { keys } }) => (keys.length > 0 ? pass() : fail('No key.')),
  },
);

const houses = [
  { Id: 'a', Home: 'eu-west-1' },
  { Id: 'b', Home: 'us-east-1' },
];
const regions = ['eu-west-1', 'us-east-1'];

const street = (lists: Parameters<typeof fakeAws>[0]['lists']) =>
  fakeAws({ lists: { 's3:ListHouses': () => ({ answer: { Houses: houses } }), ...lists } });

const operationsIn = ({ steps }: Awaited<ReturnType<typeof runScan>>) =>
  steps.flatMap(({ observations }) => observations.map(({ operations }) => operations));

describe('the operations that a finding rests on', () => {
  it('are named where AWS was asked, and by the listing of the unit', async () => {
    const aws = street({
      's3:ListRooms': ({ region }) => ({ answer: { Rooms: [{ Name: region }] } }),
    });

    const scanned = await runScan(aws, [inRoom], { regions });

    const listing = ['s3:ListHouses@global', 's3:ListRooms@global'];
    expect(operationsIn(scanned)).toEqual([
      [...listing, 's3:ListRooms@eu-west-1'],
      [...listing, 's3:ListRooms@us-east-1'],
    ]);
  });

  it('are so, too, where the list within an item could not be read', async () => {
    const aws = street({ 's3:ListRooms': throwing(denied('ListRooms')) });

    const scanned = await runScan(aws, [inRoom], { regions });

    expect(operationsIn(scanned)).toEqual([
      ['s3:ListHouses@global', 's3:ListRooms@global', 's3:ListRooms@eu-west-1'],
    ]);
  });

  it.each([
    ['found something', [{ Name: 'x' }], 'pass'],
    ['were empty', [], 'fail: No key.'],
  ])(
    'are those of the lists that were joined, each where it was asked, when they %s',
    async (_, Keys, said) => {
      const aws = street({ 's3:ListKeys': () => ({ answer: { Keys } }) });

      const scanned = await runScan(aws, [withKeys], { regions });

      expect(scanned.lines).toEqual([`s3-keys global 123456789012 ${said}`]);
      expect(operationsIn(scanned)).toEqual([
        ['s3:ListHouses@global', 's3:ListKeys@eu-west-1', 's3:ListKeys@us-east-1'],
      ]);
    },
  );

  it('are those of a joined list that was refused, where it was', async () => {
    const aws = street({
      's3:ListKeys': ({ region }) => {
        if (region === 'us-east-1') throw denied('ListKeys');
        return { answer: { Keys: [{ Name: 'x' }] } };
      },
    });

    const scanned = await runScan(aws, [withKeys], { regions });

    expect(scanned.lines).toEqual(['s3-keys global 123456789012 error: permission']);
    expect(operationsIn(scanned)).toEqual([
      ['s3:ListHouses@global', 's3:ListKeys@eu-west-1', 's3:ListKeys@us-east-1'],
    ]);
  });
});

describe('an answer that lacks what a check reads', () => {
  const lacking = () => {
    throw new IncompleteAnswerError('AWS left it out.');
  };
  const placeOf = ({ steps }: Awaited<ReturnType<typeof runScan>>) =>
    steps.flatMap(({ observations }) =>
      observations.map((seen) => seen.status === 'error' && seen.error.context),
    );

  it.each([
    ['one', houses.slice(1), 'us-east-1'],
    ['several', houses, 'eu-west-1 or us-east-1'],
  ])('was given where AWS was asked: in %s', async (_, Houses, region) => {
    const aws = street({
      's3:ListHouses': () => ({ answer: { Houses } }),
      's3:ListKeys': () => ({ answer: { Keys: [{ Name: 'x' }] } }),
    });

    const scanned = await runScan(aws, [{ ...withKeys, evaluate: lacking }], { regions });

    expect(placeOf(scanned)).toEqual([{ service: 's3', operation: 'ListKeys', region }]);
  });

  it('was given where the list was asked, and not where its item lives', async () => {
    const inHouse = defineCheck(house, { ...metadata('s3-house'), evaluate: lacking });

    const scanned = await runScan(street({}), [inHouse], { regions: ['eu-west-1'] });

    expect(placeOf(scanned)).toEqual([
      { service: 's3', operation: 'ListHouses', region: 'global' },
    ]);
  });
});
