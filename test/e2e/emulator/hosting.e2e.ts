import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, emulators } from '../support/aws.ts';
import { putStack, updateStack } from '../support/stack.ts';

const resources = (comment: string) => ({
  Bucket: { Type: 'AWS::S3::Bucket' },
  Cache: {
    Type: 'AWS::CloudFront::CachePolicy',
    Properties: {
      CachePolicyConfig: {
        Name: 'hosting-cache',
        Comment: comment,
        MinTTL: 0,
        DefaultTTL: 0,
        MaxTTL: 1,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'none' },
          EnableAcceptEncodingGzip: true,
        },
      },
    },
  },
  Headers: {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: { ResponseHeadersPolicyConfig: { Name: 'hosting-headers', Comment: comment } },
  },
  Access: {
    Type: 'AWS::CloudFront::OriginAccessControl',
    Properties: {
      OriginAccessControlConfig: {
        Name: 'hosting-access',
        OriginAccessControlOriginType: 's3',
        SigningBehavior: 'always',
        SigningProtocol: 'sigv4',
      },
    },
  },
  Function: {
    Type: 'AWS::CloudFront::Function',
    Properties: {
      Name: 'hosting-function',
      AutoPublish: true,
      FunctionCode: `function handler(event) { return event.request; } // ${comment}`,
      FunctionConfig: { Comment: comment, Runtime: 'cloudfront-js-2.0' },
    },
  },
  Distribution: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Enabled: true,
        Comment: comment,
        Origins: [
          {
            Id: 'bucket',
            DomainName: { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] },
            OriginAccessControlId: { 'Fn::GetAtt': ['Access', 'Id'] },
            S3OriginConfig: {},
          },
        ],
        DefaultCacheBehavior: {
          TargetOriginId: 'bucket',
          ViewerProtocolPolicy: 'https-only',
          CachePolicyId: { Ref: 'Cache' },
          ResponseHeadersPolicyId: { Ref: 'Headers' },
          FunctionAssociations: [
            {
              EventType: 'viewer-request',
              FunctionARN: { 'Fn::GetAtt': ['Function', 'FunctionARN'] },
            },
          ],
        },
      },
    },
  },
});

let outputs: Readonly<Record<string, string>>;

beforeAll(async () => {
  outputs = await putStack('hosting', resources('first'));
});

describe('what a distribution is made of', () => {
  it('keeps its ids over an update', async () => {
    expect(await updateStack('hosting', resources('second'))).toEqual(outputs);
  });

  it('is refused under a name that is taken', async () => {
    const { Cache } = resources('other');

    await expect(putStack('hosting-twice', { Cache })).rejects.toThrow(
      "'hosting-cache' already exists",
    );
  });
});

describe('a bucket', () => {
  it('shows nothing to who has no credentials', async () => {
    const s3 = new S3Client({ ...as(), forcePathStyle: true });
    const object = { Bucket: outputs.Bucket ?? '', Key: 'index.html' };
    await s3.send(new PutObjectCommand({ ...object, Body: 'page' }));

    const answer = await fetch(`${emulators.endpoint}/${object.Bucket}/${object.Key}`);

    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('AccessDenied');
  });
});
