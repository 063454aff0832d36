import { describe, expect, it } from 'vitest';
import { defineCheck, fail, pass } from '../../../functions/core/check.ts';
import type { Join } from '../../../functions/core/join.ts';
import { type AnyResource, defineResource } from '../../../functions/core/resource.ts';
import type { AwsRequest } from '../../../functions/core/scan/aws-caller.ts';
import type { ScanRequest } from '../../../functions/core/scan/plan.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { denied, fakeAws } from '../../support/fakes/fake-aws.ts';

interface Book {
  readonly Id: string;
}
interface Reader {
  readonly Id: string;
  readonly Books: readonly string[];
}

const bookOf = (service: string) =>
  defineResource<Book>({
    service,
    type: 'Test::Book',
    scope: 'regional',
    list: { operation: 'ListBooks', action: 'ec2:DescribeVolumes', items: 'Books' },
    identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
    facts: {},
  });

/** Readers name their books with the region: `eu-west-1:a`. */
const wellRead = (regions: Join<Reader, Book, AnyResource>['regions'], service = 'ec2') =>
  defineCheck(
    defineResource<Reader, object, { books: Book }>({
      service: 's3',
      type: 'Test::Reader',
      scope: 'global',
      list: { operation: 'ListReaders', action: 'ec2:DescribeSecurityGroups', items: 'Readers' },
      identify: ({ Id }) => ({ id: Id, name: Id, region: 'global' }),
      facts: {},
      related: {
        books: {
          resource: bookOf(service),
          keys: ({ Books }) => Books,
          otherKeys: ({ Id }) => [Id],
          ...(regions && { regions }),
        },
      },
    }),
    {
      ...metadata('s3-read'),
      joins: ['books'],
      evaluate: ({ related }) => (related.books.length > 0 ? pass() : fail('No book.')),
    },
  );

const regionOfKey = (key: string) => key.match(/^(.+):/)?.[1];

/** Each region has the book a, and what `instead` makes of it. */
const library = (
  readers: readonly Reader[],
  instead: (request: AwsRequest) => void = () => undefined,
) =>
  fakeAws({
    lists: {
      's3:ListReaders': () => ({ answer: { Readers: readers } }),
      'ec2:ListBooks': (request) => {
        instead(request);
        return { answer: { Books: [{ Id: `${request.region}:a` }] } };
      },
      'apprunner:ListBooks': ({ region }) => ({ answer: { Books: [{ Id: `${region}:a` }] } }),
    },
  });

const scan: Partial<ScanRequest> = { regions: ['eu-west-1', 'eu-central-1'] };
const asked = (aws: ReturnType<typeof library>) =>
  aws.asked.filter((line) => line.includes('ListBooks')).toSorted();

describe('a join in the region that a key names', () => {
  it('is made there alone, once for all who name it, be it no region of the scan', async () => {
    const aws = library([
      { Id: 'anna', Books: ['eu-west-1:a', 'sa-east-1:a'] },
      { Id: 'ben', Books: ['sa-east-1:a'] },
      { Id: 'cleo', Books: ['sa-east-1:z'] },
    ]);

    const { lines, steps } = await runScan(aws, [wellRead(regionOfKey)], scan);

    expect(lines).toEqual([
      's3-read global anna pass',
      's3-read global ben pass',
      's3-read global cleo fail: No book.',
    ]);
    expect(asked(aws)).toEqual(['ec2:ListBooks@eu-west-1 {}', 'ec2:ListBooks@sa-east-1 {}']);
    expect(steps.map(({ observations }) => observations[0]?.operations)).toEqual([
      ['s3:ListReaders@global', 'ec2:ListBooks@eu-west-1', 'ec2:ListBooks@sa-east-1'],
      ['s3:ListReaders@global', 'ec2:ListBooks@sa-east-1'],
      ['s3:ListReaders@global', 'ec2:ListBooks@sa-east-1'],
      undefined,
    ]);
  });

  it('is an error of those who name a region that cannot be read, and of no others', async () => {
    const aws = library(
      [
        { Id: 'anna', Books: ['eu-west-1:a', 'sa-east-1:a'] },
        { Id: 'ben', Books: ['eu-west-1:a'] },
      ],
      ({ region }) => {
        if (region === 'sa-east-1') throw denied('ListBooks');
      },
    );

    const { lines } = await runScan(aws, [wellRead(regionOfKey)], scan);

    expect(lines).toEqual(['s3-read global anna error: permission', 's3-read global ben pass']);
  });

  it.each(['a', 'example.com/:a', 'EU-WEST-1:a'])(
    'is an error where %s names none',
    async (key) => {
      const aws = library([{ Id: 'anna', Books: [key] }]);

      const { lines } = await runScan(aws, [wellRead(regionOfKey)], scan);

      expect(lines).toEqual(['s3-read global anna error: service']);
      expect(asked(aws)).toEqual([]);
    },
  );
});

describe('a join in every region', () => {
  const readers = [
    { Id: 'anna', Books: ['eu-central-1:a'] },
    { Id: 'ben', Books: ['sa-east-1:a'] },
    { Id: 'none', Books: [] },
  ];

  it('is made in each region of the scan, once', async () => {
    const aws = library(readers);

    const { lines } = await runScan(aws, [wellRead('every')], scan);

    expect(lines).toEqual([
      's3-read global anna pass',
      's3-read global ben fail: No book.',
      's3-read global none fail: No book.',
    ]);
    expect(asked(aws)).toEqual(['ec2:ListBooks@eu-central-1 {}', 'ec2:ListBooks@eu-west-1 {}']);
  });

  it('is an error of all who name a key where one region cannot be read', async () => {
    const aws = library(readers, ({ region }) => {
      if (region === 'eu-west-1') throw denied('ListBooks');
    });

    const { lines } = await runScan(aws, [wellRead('every')], scan);

    expect(lines).toEqual([
      's3-read global anna error: permission',
      's3-read global ben error: permission',
      's3-read global none fail: No book.',
    ]);
  });

  it('is not made where a region is off, or without the service', async () => {
    const aws = library(readers);

    await runScan(aws, [wellRead('every', 'apprunner')], {
      regions: ['eu-west-1', 'af-south-1', 'me-south-1'],
      disabledRegions: ['me-south-1'],
    });

    expect(asked(aws)).toEqual(['apprunner:ListBooks@eu-west-1 {}']);
  });
});

it('a resource of the account cannot be joined to the region that it is not in', async () => {
  const scanned = runScan(library([]), [wellRead(undefined)], scan);

  await expect(scanned).rejects.toThrow('s3 Test::Reader joins books in no region');
});
