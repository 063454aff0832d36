import { describe, expect, it } from 'vitest';
import { defineCheck, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { denied, type FakeAws, failed, fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

interface Bucket {
  readonly Name: string;
  readonly Region?: string | undefined;
}

const bucket = defineResource<Bucket, { GetPolicy: object }>({
  service: 's3',
  type: 'Test::Bucket',
  scope: 'global',
  list: { operation: 'ListBuckets', action: 's3:ListAllMyBuckets', items: 'Buckets' },
  locate: {
    operation: 'GetLocation',
    action: 's3:GetBucketLocation',
    isLocated: ({ Region }) => Region !== undefined,
    input: ({ Name }) => ({ Name }),
    located: (item, { Region }: { readonly Region?: string }) => ({ ...item, Region }),
  },
  identify: ({ Name, Region }) => ({ id: Name, name: Name, region: Region }),
  goneOn: { NoSuchBucket: 'https://docs.aws.amazon.com/' },
  facts: { GetPolicy: { action: 's3:GetBucketPolicy', input: ({ Name }) => ({ Name }) } },
});
const check = defineCheck(bucket, {
  ...metadata('s3-bucket'),
  needs: ['GetPolicy'],
  evaluate: pass,
});

const buckets: readonly Bucket[] = [
  { Name: 'a', Region: 'eu-west-1' },
  { Name: 'b' },
  { Name: 'c' },
  { Name: 'd', Region: 'eu-west-1' },
];

const answering = (getLocation: (name: string) => object): FakeAws =>
  fakeAws({
    lists: { 's3:ListBuckets': inPages('Buckets', [buckets]) },
    calls: {
      's3:GetLocation': ({ input }) => getLocation((input as Bucket).Name),
      's3:GetPolicy': () => ({ Policy: '{}' }),
    },
  });

const scanned = (aws: FakeAws) => runScan(aws, [check], { regions: ['eu-west-1', 'us-east-1'] });

describe('a list that leaves out where items live', () => {
  it('is made whole for these alone, and each item is asked about where it lives', async () => {
    const aws = answering((name) => ({ Region: name === 'b' ? 'us-east-1' : 'ap-south-1' }));

    const { lines, steps } = await scanned(aws);

    expect(lines).toEqual([
      's3-bucket eu-west-1 a pass',
      's3-bucket us-east-1 b pass',
      's3-bucket eu-west-1 d pass',
    ]);
    expect(aws.asked.filter((line) => line.includes('GetLocation'))).toEqual([
      's3:GetLocation@global {"Name":"b"}',
      's3:GetLocation@global {"Name":"c"}',
    ]);
    expect(aws.asked).toContain('s3:GetPolicy@us-east-1 {"Name":"b"}');
    expect(steps[0]?.observations[0]?.operations).toContain('s3:GetLocation@global');
  });

  it('is an error for what may not be located, and nothing is taken for gone', async () => {
    const { lines, steps } = await scanned(
      answering((name) => {
        if (name === 'b') throw denied('GetLocation');
        return { Region: 'us-east-1' };
      }),
    );

    expect(lines).toEqual([
      's3-bucket eu-west-1 a pass',
      's3-bucket global - error: permission',
      's3-bucket us-east-1 c pass',
      's3-bucket eu-west-1 d pass',
    ]);
    expect(steps.at(-1)?.end).toBe('failed');
  });

  it('is an error where it cannot be located, as nobody guesses', async () => {
    const { lines } = await scanned(answering(() => ({})));

    expect(lines).toEqual([
      's3-bucket eu-west-1 a pass',
      's3-bucket global - error: service',
      's3-bucket eu-west-1 d pass',
    ]);
  });

  it('says nothing of what was deleted meanwhile', async () => {
    const { lines, steps } = await scanned(
      answering((name) => {
        if (name === 'b') throw failed('GetLocation', 'NoSuchBucket');
        return { Region: 'us-east-1' };
      }),
    );

    expect(lines).toHaveLength(3);
    expect(steps.at(-1)?.end).toBe('listed');
  });
});
