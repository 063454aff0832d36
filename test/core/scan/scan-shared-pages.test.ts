import { describe, expect, it } from 'vitest';
import { defineCheck, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

interface Trail {
  readonly Name: string;
  readonly Bucket: string;
}

interface Shelf {
  readonly Buckets?: readonly string[];
}

const trail = defineResource<Trail>({
  service: 'cloudtrail',
  type: 'AWS::CloudTrail::Trail',
  scope: 'regional',
  list: { operation: 'DescribeTrails', action: 'cloudtrail:DescribeTrails', items: 'trailList' },
  identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),
  facts: {},
});

/** Asks the same for trails that share a bucket, and answers what depends on the trail. */
const trailBucket = defineResource<{ readonly trail: Trail; readonly bucket: string }>({
  service: 'cloudtrail',
  type: 'AWS::CloudTrail::TrailBucket',
  scope: 'regional',
  parent: trail,
  list: {
    operation: 'ListBuckets',
    action: 's3:ListAllMyBuckets',
    api: 's3',
    input: ({ Bucket }: Trail) => ({ Prefix: Bucket }),
    items: ({ Buckets }: Shelf, _, owner: Trail) =>
      Buckets?.map((bucket) => ({ trail: owner, bucket })),
  },
  identify: (item, { region }) => ({
    id: `${item.trail.Name}/${item.bucket}`,
    name: `${item.trail.Name}/${item.bucket}`,
    region,
  }),
  facts: {},
});

const bucketName = defineResource<string>({
  service: 's3',
  type: 'AWS::S3::Bucket',
  scope: 'regional',
  list: {
    operation: 'ListBuckets',
    action: 's3:ListAllMyBuckets',
    input: { Prefix: 'logs' },
    items: ({ Buckets }: Shelf) => Buckets?.map((name) => name.toUpperCase()),
  },
  identify: (name, { region }) => ({ id: name, name, region }),
  facts: {},
});

const trails = [
  { Name: 'one', Bucket: 'logs' },
  { Name: 'two', Bucket: 'logs' },
];
const ofTrail = defineCheck(trailBucket, { ...metadata('cloudtrail-bucket'), evaluate: pass });
const ofBucket = defineCheck(bucketName, { ...metadata('s3-bucket'), evaluate: pass });

describe('a page that several ask for', () => {
  it('is fetched once, and read by each in its own way', async () => {
    const aws = fakeAws({
      lists: {
        'cloudtrail:DescribeTrails': inPages('trailList', [trails]),
        's3:ListBuckets': inPages('Buckets', [['logs']]),
      },
    });

    const { lines, coverage } = await runScan(aws, [ofTrail, ofBucket]);

    expect([...lines].sort()).toEqual([
      'cloudtrail-bucket eu-west-1 one/logs pass',
      'cloudtrail-bucket eu-west-1 two/logs pass',
      's3-bucket eu-west-1 LOGS pass',
    ]);
    expect(aws.asked.filter((line) => line.startsWith('s3:ListBuckets'))).toHaveLength(1);
    expect(coverage).toContain('eu-west-1 s3:ListBuckets ok 1');
  });

  it('is an error for those alone who cannot read it', async () => {
    const wrong = defineCheck(
      { ...trailBucket, list: { ...trailBucket.list, items: () => undefined } } as never,
      { ...metadata('cloudtrail-bucket'), evaluate: pass },
    );
    const aws = () =>
      fakeAws({
        lists: {
          'cloudtrail:DescribeTrails': inPages('trailList', [trails.slice(0, 1)]),
          's3:ListBuckets': inPages('Buckets', [['logs']]),
        },
      });

    for (const checks of [
      [ofBucket, wrong],
      [wrong, ofBucket],
    ]) {
      const { lines, coverage } = await runScan(aws(), checks);

      expect([...lines].sort()).toEqual([
        'cloudtrail-bucket eu-west-1 - error: service',
        's3-bucket eu-west-1 LOGS pass',
      ]);
      expect(coverage).toContain('eu-west-1 s3:ListBuckets service 1');
    }
  });
});
