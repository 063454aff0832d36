import { defineCheck, fail, pass } from '../../../functions/core/check.ts';
import { PermissionError } from '../../../functions/core/errors.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { type FakeAws, fakeAws, inPages } from '../fakes/fake-aws.ts';

interface Bucket {
  readonly Name: string;
  readonly Region: string;
}

const bucket = defineResource<Bucket, { GetVersioning: { readonly Status?: string } }>({
  service: 's3',
  type: 'AWS::S3::Bucket',
  scope: 'global',
  list: { operation: 'ListBuckets', action: 's3:ListAllMyBuckets', items: 'Buckets' },
  identify: ({ Name, Region }, { partition }) => ({
    id: `arn:${partition}:s3:::${Name}`,
    name: Name,
    region: Region,
  }),
  facts: {
    GetVersioning: { action: 's3:GetBucketVersioning', input: ({ Name }) => ({ Bucket: Name }) },
  },
});

const texts = {
  category: 'reliability',
  why: 'A lost object stays lost.',
  fix: 'Enable versioning.',
  docs: 'https://docs.aws.amazon.com/',
} as const;

const versioned = defineCheck(bucket, {
  ...texts,
  id: 's3-bucket-versioned',
  title: 'Buckets keep versions',
  severity: 'high',
  needs: ['GetVersioning'],
  evaluate: ({ facts }) =>
    facts.GetVersioning?.Status === 'Enabled' ? pass() : fail('Not versioned.'),
});

const shortNamed = defineCheck(bucket, {
  ...texts,
  id: 's3-bucket-short-named',
  title: 'Buckets have short names',
  severity: 'low',
  evaluate: ({ item }) => (item.Name.length < 20 ? pass() : fail('The name is long.')),
});

export const bucketChecks = [shortNamed, versioned];

/** A versioning status, or what becomes of the question for it. */
export type Versioning = string | Error | Promise<object>;

/** An account with these buckets, by name. */
export function bucketsInAws(buckets: Readonly<Record<string, Versioning>>): FakeAws {
  const listed = Object.keys(buckets).map((Name) => ({ Name, Region: 'eu-west-1' }));
  return fakeAws({
    lists: { 's3:ListBuckets': inPages('Buckets', [listed]) },
    calls: {
      's3:GetVersioning': ({ input }) => {
        const status = 'Bucket' in input ? buckets[String(input.Bucket)] : undefined;
        if (status instanceof Error) throw status;
        return status instanceof Promise ? status : { Status: status };
      },
    },
  });
}

export const denial = new PermissionError('You may not read this bucket.', {
  service: 's3',
  operation: 'GetVersioning',
  awsCode: 'AccessDenied',
  deniedBy: 'identity',
  requestId: 'REQUEST1',
  region: 'eu-west-1',
});
