import { describe, expect, it } from 'vitest';
import { defineCheck, fail, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { denied, failed, fakeAws, inPages, throwing } from '../../support/fakes/fake-aws.ts';

const page = 'https://docs.aws.amazon.com/';

interface Shelf {
  readonly Id?: string;
  readonly Owner?: string;
}
interface Books extends Shelf {
  readonly Titles: readonly string[];
}
interface Reader {
  readonly Id: string;
  readonly Shelves: readonly string[];
}

const shelf = defineResource<Shelf>({
  service: 'ec2',
  type: 'Test::Shelf',
  scope: 'regional',
  list: { operation: 'ListShelves', action: 'ec2:DescribeManagedPrefixLists', items: 'Shelves' },
  identify: ({ Id, Owner }, { region }) => ({ id: Id, name: Owner, region }),
  goneOn: { 'InvalidShelf.NotFound': page },
  facts: {},
});

const books = defineResource<Books>({
  service: 'ec2',
  type: 'Test::Books',
  scope: 'regional',
  parent: shelf,
  list: {
    operation: 'ListBooks',
    action: 'ec2:GetManagedPrefixListEntries',
    input: ({ Id }: Shelf) => ({ Id }),
    items: ({ Titles }: Books, _, parent: Shelf) => Titles && [{ ...parent, Titles }],
  },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  facts: {},
});

const reader = defineResource<Reader, object, { shelves: Shelf; books: Books }>({
  service: 'ec2',
  type: 'Test::Reader',
  scope: 'regional',
  list: { operation: 'ListReaders', action: 'ec2:DescribeSecurityGroups', items: 'Readers' },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  facts: {},
  related: {
    shelves: {
      resource: shelf,
      keys: ({ Shelves }) => Shelves,
      otherKeys: ({ Id }: Shelf) => [Id],
    },
    books: {
      resource: books,
      keys: ({ Shelves }) => Shelves,
      otherKeys: ({ Id }: Books) => [Id],
      parentKeys: ({ Id }: Shelf) => [Id],
    },
  },
});

const wellRead = defineCheck(reader, {
  ...metadata('ec2-read'),
  joins: ['books'],
  evaluate: ({ related }) =>
    related.books.flatMap(({ Titles }) => Titles).includes('bad') ? fail('Bad book.') : pass(),
});

const readers = inPages('Readers', [
  [
    { Id: 'anna', Shelves: ['a'] },
    { Id: 'both', Shelves: ['a', 'b'] },
    { Id: 'ben', Shelves: ['b'] },
    { Id: 'none', Shelves: [] },
  ],
]);
const shelves = inPages('Shelves', [
  [
    { Id: 'a', Owner: 'us' },
    { Id: 'b', Owner: 'us' },
  ],
]);
const shelfOf = (input: object) => ('Id' in input ? String(input.Id) : '');

/** Every shelf holds a bad book, but what `instead` makes of it. */
const library = (instead: (shelf: string, token?: string) => void) =>
  fakeAws({
    lists: {
      'ec2:ListReaders': readers,
      'ec2:ListShelves': shelves,
      'ec2:ListBooks': ({ input }, token) => {
        instead(shelfOf(input), token);
        return token
          ? { answer: { Titles: [] } }
          : { answer: { Titles: ['bad'] }, nextToken: 'more' };
      },
    },
  });

const linesOf = async (aws: ReturnType<typeof fakeAws>) => (await runScan(aws, [wellRead])).lines;

describe('what cannot be read of a joined thing', () => {
  it.each([
    ['refused', 'permission', denied('ListBooks'), undefined],
    ['refused on its second page', 'permission', denied('ListBooks'), 'more'],
    ['gone', 'service', failed('ListBooks', 'InvalidShelf.NotFound'), undefined],
    ['gone on its second page', 'service', failed('ListBooks', 'InvalidShelf.NotFound'), 'more'],
  ])('is, when %s, an error of those who have its key alone', async (_, category, error, when) => {
    const aws = library((id, token) => {
      if (id === 'a' && token === when) throw error;
    });

    const { lines, steps } = await runScan(aws, [wellRead]);

    expect(lines).toEqual([
      `ec2-read eu-west-1 anna error: ${category}`,
      `ec2-read eu-west-1 both error: ${category}`,
      'ec2-read eu-west-1 ben fail: Bad book.',
      'ec2-read eu-west-1 none pass',
    ]);
    expect(steps.at(-1)?.end).toBe('listed');
  });

  it('is an error of all who name any when the list call fails', async () => {
    const aws = fakeAws({
      lists: {
        'ec2:ListReaders': readers,
        'ec2:ListShelves': throwing(denied('ListShelves')),
      },
    });

    expect(await linesOf(aws)).toEqual([
      'ec2-read eu-west-1 anna error: permission',
      'ec2-read eu-west-1 both error: permission',
      'ec2-read eu-west-1 ben error: permission',
      'ec2-read eu-west-1 none pass',
    ]);
  });

  it('is an error of all who name any when it does not say whose it is', async () => {
    const shelvesOf = (odd: object) =>
      fakeAws({
        lists: {
          'ec2:ListReaders': readers,
          'ec2:ListShelves': inPages('Shelves', [[{ Id: 'a', Owner: 'us' }, odd]]),
          'ec2:ListBooks': () => ({ answer: { Titles: ['bad'] } }),
        },
      });

    const ofB = await linesOf(shelvesOf({ Id: 'b' }));
    const ofNobody = await linesOf(shelvesOf({}));

    expect(ofB).toEqual([
      'ec2-read eu-west-1 anna fail: Bad book.',
      'ec2-read eu-west-1 both error: service',
      'ec2-read eu-west-1 ben error: service',
      'ec2-read eu-west-1 none pass',
    ]);
    expect(ofNobody).toEqual([
      'ec2-read eu-west-1 anna error: service',
      'ec2-read eu-west-1 both error: service',
      'ec2-read eu-west-1 ben error: service',
      'ec2-read eu-west-1 none pass',
    ]);
  });

  it('is nothing to an item that names no key: nothing is asked for it, nor does it rest on it', async () => {
    const aws = fakeAws({
      lists: { 'ec2:ListReaders': inPages('Readers', [[{ Id: 'none', Shelves: [] }]]) },
    });

    const { lines, steps } = await runScan(aws, [wellRead]);

    expect(lines).toEqual(['ec2-read eu-west-1 none pass']);
    expect(aws.asked).toHaveLength(1);
    expect(steps[0]?.observations[0]?.operations).toEqual(['ec2:ListReaders@eu-west-1']);
  });
});

describe('a join through another', () => {
  const club = defineResource<{ readonly Id: string }, object, { readers: Reader; books: Books }>({
    service: 'ec2',
    type: 'Test::Club',
    scope: 'regional',
    list: { operation: 'ListClubs', action: 'ec2:DescribeInstances', items: 'Clubs' },
    identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
    facts: {},
    related: {
      readers: { resource: reader, keys: ({ Id }) => [Id], otherKeys: ({ Id }: Reader) => [Id] },
      books: {
        resource: books,
        through: 'readers',
        keys: (_, members: readonly Reader[]) => members.flatMap(({ Shelves }) => Shelves),
        otherKeys: ({ Id }: Books) => [Id],
        parentKeys: ({ Id }: Shelf) => [Id],
      },
    },
  });
  const clubs = inPages('Clubs', [[{ Id: 'anna' }, { Id: 'ben' }, { Id: 'none' }]]);
  const ofClub = (joins: readonly ('readers' | 'books')[]) =>
    defineCheck(club, {
      ...metadata('ec2-club'),
      joins,
      evaluate: ({ related }) => (related.books.length > 0 ? pass() : fail('No books.')),
    });
  const world = (lists: Parameters<typeof fakeAws>[0]['lists']) =>
    fakeAws({
      lists: {
        'ec2:ListClubs': clubs,
        'ec2:ListReaders': readers,
        'ec2:ListShelves': shelves,
        'ec2:ListBooks': ({ input }) => {
          if (shelfOf(input) === 'a') throw denied('ListBooks');
          return { answer: { Titles: ['good'] } };
        },
        ...lists,
      },
    });

  it('has the keys of what it goes through, and their errors alone', async () => {
    const { lines } = await runScan(world({}), [ofClub(['readers', 'books'])]);

    expect(lines).toEqual([
      'ec2-club eu-west-1 anna error: permission',
      'ec2-club eu-west-1 ben pass',
      'ec2-club eu-west-1 none fail: No books.',
    ]);
  });

  it('has the error of what it goes through', async () => {
    const broken = world({ 'ec2:ListReaders': throwing(failed('ListReaders', 'Oops')) });

    const { lines } = await runScan(broken, [ofClub(['readers', 'books'])]);

    expect(lines).toEqual(
      ['anna', 'ben', 'none'].map((name) => `ec2-club eu-west-1 ${name} error: service`),
    );
  });

  it('is a bug of a check that does not join both', async () => {
    const { lines } = await runScan(world({}), [ofClub(['books'])]).catch((thrown) => ({
      lines: [String(thrown)],
    }));

    expect(lines).toEqual(['Error: A check that joins books has to join readers as well.']);
  });
});
