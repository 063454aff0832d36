import { describe, expect, it } from 'vitest';
import { callsOf, defineCheck, fail, pass } from '../../../functions/core/check.ts';
import type { WithFacts } from '../../../functions/core/join.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { denied, failed, fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

const page = 'https://docs.aws.amazon.com/';

interface Shelf {
  readonly Id: string;
}
interface Look {
  readonly Light?: boolean;
}

const shelf = defineResource<Shelf, { LookAtShelf: Look; Unasked: Look }>({
  service: 'ec2',
  type: 'Test::Shelf',
  scope: 'regional',
  list: { operation: 'ListShelves', action: 'ec2:DescribeManagedPrefixLists', items: 'Shelves' },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  goneOn: { 'InvalidShelf.NotFound': page },
  facts: {
    LookAtShelf: {
      action: 'ec2:GetManagedPrefixListEntries',
      input: ({ Id }) => ({ Id }),
      absentOn: { NoLight: page },
    },
    Unasked: { action: 'ec2:GetManagedPrefixListEntries', input: ({ Id }) => ({ Id }) },
  },
});

interface Reader {
  readonly Id: string;
  readonly Shelves: readonly string[];
}

const reader = defineResource<Reader, object, { shelves: WithFacts<Shelf, { LookAtShelf: Look }> }>(
  {
    service: 'ec2',
    type: 'Test::Reader',
    scope: 'regional',
    list: { operation: 'ListReaders', action: 'ec2:DescribeSecurityGroups', items: 'Readers' },
    identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
    facts: {},
    related: {
      shelves: {
        resource: shelf,
        facts: ['LookAtShelf'],
        keys: ({ Shelves }) => Shelves,
        otherKeys: ({ Id }: Shelf) => [Id],
      },
    },
  },
);

const wellLit = defineCheck(reader, {
  ...metadata('ec2-lit'),
  joins: ['shelves'],
  evaluate({ related }) {
    const dark = related.shelves.filter(({ facts }) => facts.LookAtShelf?.Light !== true);
    return dark.length === 0 ? pass() : fail(`Dark: ${dark.map(({ item }) => item.Id).join()}.`);
  },
});

const idOf = (input: object) => ('Id' in input ? String(input.Id) : '');

/** Readers of the shelves a and b; nobody reads c. */
const library = (look: (id: string) => object) =>
  fakeAws({
    lists: {
      'ec2:ListReaders': inPages('Readers', [
        [
          { Id: 'anna', Shelves: ['a'] },
          { Id: 'both', Shelves: ['a', 'b'] },
          { Id: 'ben', Shelves: ['b'] },
          { Id: 'none', Shelves: [] },
          { Id: 'lost', Shelves: ['z'] },
        ],
      ]),
      'ec2:ListShelves': inPages('Shelves', [[{ Id: 'a' }, { Id: 'b' }, { Id: 'c' }]]),
    },
    calls: { 'ec2:LookAtShelf': ({ input }) => look(idOf(input)) },
  });

describe('facts of a joined thing', () => {
  it('are asked once about each thing that is joined to one, and no other', async () => {
    const aws = library((id) => ({ Light: id === 'a' }));

    const { lines } = await runScan(aws, [wellLit]);

    expect(lines).toEqual([
      'ec2-lit eu-west-1 anna pass',
      'ec2-lit eu-west-1 both fail: Dark: b.',
      'ec2-lit eu-west-1 ben fail: Dark: b.',
      'ec2-lit eu-west-1 none pass',
      'ec2-lit eu-west-1 lost pass',
    ]);
    expect(aws.asked.filter((line) => line.includes('LookAtShelf')).toSorted()).toEqual([
      'ec2:LookAtShelf@eu-west-1 {"Id":"a"}',
      'ec2:LookAtShelf@eu-west-1 {"Id":"b"}',
    ]);
  });

  it.each([
    ['refused', denied('LookAtShelf'), 'permission'],
    ['gone', failed('LookAtShelf', 'InvalidShelf.NotFound'), 'service'],
  ])('are, when %s, an error of those alone who are joined to it', async (_, error, category) => {
    const aws = library((id) => {
      if (id === 'a') throw error;
      return { Light: true };
    });

    const { lines, steps } = await runScan(aws, [wellLit]);

    expect(lines).toEqual([
      `ec2-lit eu-west-1 anna error: ${category}`,
      `ec2-lit eu-west-1 both error: ${category}`,
      'ec2-lit eu-west-1 ben pass',
      'ec2-lit eu-west-1 none pass',
      'ec2-lit eu-west-1 lost pass',
    ]);
    expect(steps.at(-1)?.end).toBe('listed');
  });

  it('are undefined where AWS says that nothing is configured', async () => {
    const aws = library(() => {
      throw failed('LookAtShelf', 'NoLight');
    });

    const { lines } = await runScan(aws, [wellLit]);

    expect(lines).toContain('ec2-lit eu-west-1 anna fail: Dark: a.');
  });

  it('are what the verdict rests on, and what the check may call', async () => {
    const { steps } = await runScan(
      library(() => ({ Light: true })),
      [wellLit],
    );

    const [anna] = steps.flatMap(({ observations }) => observations);
    expect(anna?.operations).toEqual([
      'ec2:ListReaders@eu-west-1',
      'ec2:ListShelves@eu-west-1',
      'ec2:LookAtShelf@eu-west-1',
    ]);
    expect(callsOf(wellLit).map(({ operation }) => operation)).toEqual([
      'ListReaders',
      'ListShelves',
      'LookAtShelf',
    ]);
  });
});
