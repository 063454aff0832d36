import type {
  CacheBehavior,
  DistributionConfig,
  DistributionSummary,
  Origin,
  OriginGroup,
  OriginProtocolPolicy,
  ViewerProtocolPolicy,
} from '../../../functions/checks/cloudfront/shapes.generated.ts';

const listOf = <Item>(...Items: readonly Item[]) =>
  Items.length === 0 ? { Quantity: 0 } : { Quantity: Items.length, Items };

/** An origin in one of the three kinds, by its domain. */
export const originOf = (DomainName: string, more: Partial<Origin> = {}): Origin => ({
  Id: DomainName,
  DomainName,
  OriginAccessControlId: '',
  ...more,
});

export const bucketOrigin = (DomainName: string, OriginAccessIdentity = ''): Origin =>
  originOf(DomainName, { S3OriginConfig: { OriginAccessIdentity } });

export const serverOrigin = (DomainName: string, OriginProtocolPolicy: OriginProtocolPolicy) =>
  originOf(DomainName, {
    CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy },
  });

export const groupOf = (Id: string, ...origins: readonly string[]): OriginGroup => ({
  Id,
  FailoverCriteria: { StatusCodes: listOf(500) as never }, // nobody reads it
  Members: listOf(...origins.map((OriginId) => ({ OriginId }))) as never, // groups have members
});

/** How requests of a path are answered; the default ones unless a path is named. */
export const behaviorOf = (
  ViewerProtocolPolicy: ViewerProtocolPolicy,
  more: Partial<CacheBehavior> = {},
): CacheBehavior => ({
  PathPattern: undefined,
  TargetOriginId: 'web',
  Compress: true,
  ViewerProtocolPolicy,
  ...more,
});

interface Parts {
  readonly origins?: readonly Origin[];
  readonly groups?: readonly OriginGroup[];
  readonly behaviors?: readonly CacheBehavior[];
  readonly more?: Partial<DistributionSummary>;
}

/** What ListDistributions says of one distribution; the last behavior is the default. */
export function distributionOf({
  origins = [serverOrigin('web.example.com', 'https-only')],
  groups = [],
  behaviors = [behaviorOf('https-only')],
  more = {},
}: Parts = {}): DistributionSummary {
  return {
    Id: 'E1',
    ARN: 'arn:aws:cloudfront::123456789012:distribution/E1',
    Status: 'Deployed',
    LastModifiedTime: new Date('2026-01-01T00:00:00Z'),
    DomainName: 'd1.cloudfront.net',
    Aliases: { Quantity: 0 },
    Origins: listOf(...origins) as never, // a distribution has an origin
    OriginGroups: listOf(...groups),
    DefaultCacheBehavior: behaviors.at(-1),
    CacheBehaviors: listOf(...behaviors.slice(0, -1)),
    CustomErrorResponses: { Quantity: 0 },
    Comment: '',
    PriceClass: 'PriceClass_All',
    Enabled: true,
    ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1' },
    Restrictions: { GeoRestriction: { RestrictionType: 'none', Quantity: 0 } },
    WebACLId: '',
    HttpVersion: 'http2',
    IsIPV6Enabled: true,
    Staging: false,
    ...more,
  };
}

/** One of which AWS says nothing about groups of origins. */
export function withoutGroups(parts?: Parts): DistributionSummary {
  const { OriginGroups: _, ...rest } = distributionOf(parts);
  return rest;
}

/** What GetDistributionConfig says of it, as far as it says more. */
export const configOf = (more: Partial<DistributionConfig> = {}): DistributionConfig => ({
  CallerReference: '1',
  Origins: distributionOf().Origins,
  DefaultCacheBehavior: behaviorOf('https-only'),
  Comment: '',
  Enabled: true,
  ...more,
});
