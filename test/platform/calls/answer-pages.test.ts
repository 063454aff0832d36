import { describe, expect, it } from 'vitest';
import { pageOf, tokenInput, whole } from '../../../functions/platform/calls/answer-pages.ts';
import type { Tokens } from '../../../functions/platform/calls/aws-client.ts';

const request = { api: 'cloudfront', operation: 'ListThings', region: 'eu-west-1', input: {} };

describe('an answer that says that there is more', () => {
  // Each with the operation that answers so.
  it.each([
    ['rds:DescribeDBInstances', { DBInstances: [], Marker: 'x' }, 'Marker'],
    ['apigateway:GetResources', { items: [], position: 'x' }, 'position'],
    ['kms:ListKeys', { Keys: [], Truncated: true }, 'Truncated'],
    ['ecs:ListClusters', { clusterArns: [], nextToken: 'x' }, 'nextToken'],
    ['codecommit:GetFile', { nextMarker: 'x' }, 'nextMarker'],
    ['lambda:ListFunctions', { Functions: [], NextMarker: 'x' }, 'NextMarker'],
    ['route53domains:ListDomains', { Domains: [], NextPageMarker: 'x' }, 'NextPageMarker'],
    [
      'dynamodb:ListTables',
      { TableNames: [], LastEvaluatedTableName: 'x' },
      'LastEvaluatedTableName',
    ],
    [
      'cloudfront:ListDistributions',
      { DistributionList: { IsTruncated: true, NextMarker: 'x' } },
      'DistributionList.IsTruncated',
    ],
    [
      'rds:DescribeEngineDefaultParameters',
      { EngineDefaults: { Marker: 'x' } },
      'EngineDefaults.Marker',
    ],
    [
      'kinesis:DescribeStream',
      { StreamDescription: { HasMoreShards: true } },
      'StreamDescription.HasMoreShards',
    ],
  ])('is an error where nobody asks on: %s', (_, answer, sign) => {
    expect(() => whole(answer, request)).toThrow(
      `ListThings in eu-west-1 answered a part only (${sign}), where all was expected.`,
    );
    expect(() => pageOf(answer, undefined, request)).toThrow('a part only');
    expect(() => pageOf(answer, { input: 'Other', output: 'Other' }, request)).toThrow(
      'a part only',
    );
  });

  it.each([
    [{ DistributionList: { IsTruncated: false, Items: [{ NextMarker: 'of an item' }] } }],
    [{ Marker: '', NextToken: undefined, Truncated: false }],
    [{ Things: [{ Marker: 'x' }], Policy: { Statement: [] } }],
  ])('is none of those that are whole', (answer) => {
    expect(whole(answer, request)).toBe(answer);
    expect(pageOf(answer, undefined, request)).toEqual({ answer });
  });
});

describe('the token of a nested list', () => {
  const tokens: Tokens = {
    input: 'Marker',
    output: 'DistributionList.NextMarker',
    more: 'DistributionList.IsTruncated',
  };

  it('is found in it', () => {
    const answer = { DistributionList: { IsTruncated: true, NextMarker: 'x' } };

    const { nextToken } = pageOf(answer, tokens, request);

    expect(nextToken).toBe('x');
    expect(tokenInput(nextToken, tokens)).toEqual({ Marker: 'x' });
  });

  it('is absent from the last page', () => {
    const answer = { DistributionList: { IsTruncated: false } };

    expect(pageOf(answer, tokens, request)).toEqual({ answer });
  });

  it('is told from the one that was asked with, which the last page repeats', () => {
    const answer = { DistributionList: { Marker: 'x', IsTruncated: false } };

    expect(pageOf(answer, tokens, request, 'x')).toEqual({ answer });
    expect(() => pageOf(answer, tokens, request, 'y')).toThrow('(DistributionList.Marker)');
    expect(() => pageOf(answer, tokens, request)).toThrow('(DistributionList.Marker)');
  });

  it('must be there when the answer says that there is more', () => {
    const answer = { DistributionList: { IsTruncated: true } };

    expect(() => pageOf(answer, tokens, request)).toThrow('says that there is more, and not how');
  });
});

describe('the token that was asked with', () => {
  it.each([
    ['efs:DescribeFileSystems', { input: 'Marker', output: 'NextMarker' }, { Marker: 'x' }],
    [
      'route53:ListHostedZones',
      { input: 'Marker', output: 'NextMarker', more: 'IsTruncated' },
      { Marker: 'x', IsTruncated: false },
    ],
    [
      's3:ListObjectsV2',
      { input: 'ContinuationToken', output: 'NextContinuationToken', more: 'IsTruncated' },
      { ContinuationToken: 'x', IsTruncated: false },
    ],
  ])('is no sign of more on the last page: %s', (_, tokens: Tokens, answer) => {
    expect(pageOf(answer, tokens, request, 'x')).toEqual({ answer });
    expect(() => pageOf(answer, tokens, request, 'y')).toThrow('a part only');
  });

  it('is one where the same member asks on', () => {
    const tokens: Tokens = { input: 'Marker', output: 'Marker' };

    expect(pageOf({ Marker: 'x' }, tokens, request, 'x').nextToken).toBe('x');
  });
});

describe('several tokens', () => {
  const tokens: Tokens = {
    input: 'StartRecordName',
    output: 'NextRecordName',
    more: 'IsTruncated',
    further: [
      { input: 'StartRecordType', output: 'NextRecordType' },
      { input: 'StartRecordIdentifier', output: 'NextRecordIdentifier' },
    ],
  };

  it('go on together, as far as the answer holds them', () => {
    const answer = { IsTruncated: true, NextRecordName: 'a.', NextRecordType: 'A' };

    const { nextToken } = pageOf(answer, tokens, request);

    expect(tokenInput(nextToken, tokens)).toEqual({ StartRecordName: 'a.', StartRecordType: 'A' });
  });

  it('go on in S3 with the version that names no version, and end with the markers that were asked with', () => {
    const versions: Tokens = {
      input: 'KeyMarker',
      output: 'NextKeyMarker',
      more: 'IsTruncated',
      further: [{ input: 'VersionIdMarker', output: 'NextVersionIdMarker' }],
    };
    const first = { IsTruncated: true, NextKeyMarker: 'k', NextVersionIdMarker: 'null' };
    const last = { IsTruncated: false, KeyMarker: 'k', VersionIdMarker: 'null' };

    const { nextToken } = pageOf(first, versions, request);

    expect(tokenInput(nextToken, versions)).toEqual({ KeyMarker: 'k', VersionIdMarker: 'null' });
    expect(pageOf(last, versions, request, nextToken)).toEqual({ answer: last });
  });

  it('are absent from the last page', () => {
    expect(pageOf({ IsTruncated: false }, tokens, request)).toEqual({
      answer: { IsTruncated: false },
    });
    expect(tokenInput(undefined, tokens)).toEqual({});
  });

  it('are an error where only the later ones are there', () => {
    expect(() => pageOf({ NextRecordType: 'A' }, tokens, request)).toThrow('a part only');
  });
});
