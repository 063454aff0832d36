import { describe, expect, it } from 'vitest';
import { defineResource } from '../../../functions/core/resource.ts';
import { apisOf } from '../../../tools/models/named-operations.ts';

interface Bucket {
  readonly Name: string;
}

const identify = ({ Name }: Bucket) => ({ id: Name, name: Name, region: 'global' });
const base = { type: 'AWS::S3::Bucket', scope: 'global', identify, facts: {} } as const;

const listed = (service: string, api?: string) =>
  defineResource<Bucket>({
    ...base,
    service,
    list: {
      operation: 'ListThings',
      action: 's3:ListThings',
      items: 'Things',
      ...(api && { api }),
    },
  });

describe('the operations that resources name', () => {
  it('are those that find items and those of facts, whatever they are called', () => {
    const resource = defineResource<Bucket, { Policy: object; GetTags: object }>({
      ...base,
      service: 's3',
      list: {
        operation: 'ListBuckets',
        action: 's3:ListAllMyBuckets',
        items: 'Buckets',
        prepare: { operation: 'Prepare', action: 's3:Prepare', ready: () => true },
      },
      facts: {
        Policy: { operation: 'GetPolicy', action: 's3:GetPolicy', input: () => ({}) },
        GetTags: { action: 's3:GetTags', input: () => ({}) },
      },
    });

    expect(apisOf([resource, resource])).toEqual([
      {
        api: 's3',
        file: 'functions/checks/s3/shapes.generated.ts',
        operations: ['GetPolicy', 'GetTags', 'ListBuckets', 'Prepare'],
      },
    ]);
  });

  it('of another API stand in the folder of the service that asks it, by the name of the API', () => {
    expect(apisOf([listed('s3', 's3control')]).map(({ file }) => file)).toEqual([
      'functions/checks/s3/s3control.shapes.generated.ts',
    ]);
  });

  it('of a service stand in its own folder, whoever asks it', () => {
    const child = defineResource<Bucket>({
      ...base,
      service: 'cloudtrail',
      parent: listed('s3', 's3control'),
      list: {
        operation: 'ListTrails',
        action: 'cloudtrail:ListTrails',
        api: 's3',
        items: 'Trails',
      },
    });

    expect(apisOf([child, listed('s3', 's3control')])).toEqual([
      { api: 's3', file: 'functions/checks/s3/shapes.generated.ts', operations: ['ListTrails'] },
      {
        api: 's3control',
        file: 'functions/checks/s3/s3control.shapes.generated.ts',
        operations: ['ListThings'],
      },
    ]);
  });

  it('of an API that two services ask, and that has no folder, are refused', () => {
    expect(() => apisOf([listed('a', 'common'), listed('b', 'common')])).toThrow(
      'a and b ask common',
    );
  });
});
