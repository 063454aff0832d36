import type { Place } from '../../places/place.ts';
import { inDays, type Said, toldAtHome } from '../../places/told.ts';

const Id = 'E0A1B2C3D4E5F6';
const none = { Quantity: 0 };

interface Site {
  readonly isGood: boolean;
  /** Which bucket it serves from. */
  readonly bucket: string;
  readonly certificate: object;
}

function distribution(
  { accountId, region }: Place,
  { isGood, bucket, certificate }: Site,
): readonly Said[] {
  const domain = (name: string) => `${name}.s3.${region}.amazonaws.com`;
  const ofBucket = (id: string) => ({
    Id: id,
    DomainName: domain(bucket),
    OriginPath: '',
    OriginAccessControlId: isGood ? 'E1A2B3C4D5E6F7' : '',
    S3OriginConfig: { OriginAccessIdentity: '' },
    CustomHeaders: none,
  });
  const api = {
    Id: 'api',
    DomainName: 'api.northwind.example',
    OriginPath: '',
    CustomHeaders: none,
    CustomOriginConfig: {
      HTTPPort: 80,
      HTTPSPort: 443,
      OriginProtocolPolicy: isGood ? 'https-only' : 'http-only',
      OriginSslProtocols: { Quantity: 1, Items: ['TLSv1.2'] },
    },
  };
  const origins = [ofBucket('site'), ofBucket('spare'), api];
  const shared = {
    Origins: { Quantity: origins.length, Items: origins },
    OriginGroups: isGood ? { Quantity: 1, Items: [failover] } : none,
    DefaultCacheBehavior: {
      TargetOriginId: isGood ? failover.Id : 'site',
      ViewerProtocolPolicy: isGood ? 'redirect-to-https' : 'allow-all',
      Compress: isGood,
    },
    CacheBehaviors: none,
    CustomErrorResponses: none,
    Comment: 'The shop',
    PriceClass: 'PriceClass_All',
    Enabled: true,
    ViewerCertificate: certificate,
    HttpVersion: 'http2and3',
    IsIPV6Enabled: true,
    Restrictions: { GeoRestriction: { RestrictionType: 'none', ...none } },
    Aliases: { Quantity: 1, Items: ['www.northwind.example'] },
  };
  const WebACLId = isGood
    ? `arn:aws:wafv2:us-east-1:${accountId}:global/webacl/web/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9`
    : '';
  return [
    [
      'cloudfront:ListDistributions',
      {
        DistributionList: {
          Marker: '',
          MaxItems: 100,
          IsTruncated: false,
          Quantity: 1,
          Items: [
            {
              ...shared,
              Id,
              ARN: `arn:aws:cloudfront::${accountId}:distribution/${Id}`,
              Status: 'Deployed',
              LastModifiedTime: inDays(-20),
              DomainName: 'd0a1b2c3d4e5f6.cloudfront.net',
              WebACLId,
            },
          ],
        },
      },
    ],
    [
      'cloudfront:GetDistributionConfig',
      {
        ETag: 'E2QWRUHEXAMPLE',
        DistributionConfig: {
          ...shared,
          CallerReference: 'shop',
          WebACLId,
          DefaultRootObject: isGood ? 'index.html' : '',
          Logging: {
            Enabled: isGood,
            IncludeCookies: false,
            Bucket: isGood ? domain('logs') : '',
            Prefix: '',
          },
        },
      },
      { Id },
    ],
  ];
}

const failover = {
  Id: 'site-or-spare',
  FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [503] } },
  Members: { Quantity: 2, Items: [{ OriginId: 'site' }, { OriginId: 'spare' }] },
};

export const cloudFront = toldAtHome({
  healthy: (place) =>
    distribution(place, {
      isGood: true,
      bucket: `orders-${place.accountId}-${place.region}`,
      certificate: {
        ACMCertificateArn: `arn:aws:acm:us-east-1:${place.accountId}:certificate/0a1b2c3d`,
        SSLSupportMethod: 'sni-only',
        MinimumProtocolVersion: 'TLSv1.2_2021',
      },
    }),
  faulty: (place) =>
    distribution(place, {
      isGood: false,
      bucket: 'a-bucket-that-is-gone',
      certificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' },
    }),
});
