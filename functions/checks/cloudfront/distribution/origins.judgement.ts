import { answered } from '../../../core/judgement/answer.ts';
import type { CacheBehavior, DistributionSummary, Origin } from '../shapes.generated.ts';

/** What decides how requests are answered; the last of them has no pattern. */
export type Behavior = Pick<
  CacheBehavior,
  'TargetOriginId' | 'ViewerProtocolPolicy' | 'Compress' | 'RealtimeLogConfigArn'
> & { readonly PathPattern?: string | undefined };

// A list of none is left out, its quantity never:
// https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CacheBehaviors.html
interface Counted<Item> {
  readonly Quantity: number | undefined;
  readonly Items?: readonly Item[] | undefined;
}

/** The elements of one of CloudFront's lists. */
export function itemsOf<Item>(list: Counted<Item> | undefined, member: string): readonly Item[] {
  const { Quantity, Items } = answered(list, member);
  return answered(Quantity, `${member}.Quantity`) === 0 ? [] : answered(Items, `${member}.Items`);
}

/** All behaviors of a distribution, the default one last. */
export const behaviorsOf = (distribution: DistributionSummary): readonly Behavior[] => [
  ...itemsOf(distribution.CacheBehaviors, 'CacheBehaviors'),
  answered(distribution.DefaultCacheBehavior, 'DefaultCacheBehavior'),
];

/** How a message calls behaviors: by their path patterns. */
export const patternsText = (behaviors: readonly Behavior[]): string =>
  behaviors.map(({ PathPattern }) => PathPattern ?? 'the default').join(', ');

export const originsOf = ({ Origins }: DistributionSummary): readonly Origin[] =>
  itemsOf(Origins, 'Origins');

/** The ids of the groups that an origin is in, and its own: what a behavior may call it by. */
export function targetIdsOf(
  origin: Origin,
  { OriginGroups }: DistributionSummary,
): readonly (string | undefined)[] {
  // Only distributions with groups have to have the list.
  const groups = OriginGroups ? itemsOf(OriginGroups, 'OriginGroups') : [];
  const own = groups.filter(({ Members }) =>
    itemsOf(Members, 'Members').some(({ OriginId }) => OriginId === origin.Id),
  );
  return [answered(origin.Id, 'Id'), ...own.map(({ Id }) => Id)];
}

interface BucketDomain {
  readonly bucket: string;
  readonly isWebsite: boolean;
}

// Every form of a bucket's domain; access points and the like are no buckets:
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html
const bucketDomain =
  /^(.+?)\.s3(-website)?(?:[.-](?:accelerate|dualstack|external-1|fips|[a-z]{2}(?:-[a-z]+)+-\d+))*\.amazonaws\.com(?:\.cn)?$/;

/** The bucket that an origin's domain is of; `undefined` if it is of none. */
export function bucketOf({ DomainName }: Origin): BucketDomain | undefined {
  const [, bucket, website] =
    bucketDomain.exec(answered(DomainName, 'DomainName').toLowerCase()) ?? [];
  return bucket === undefined ? undefined : { bucket, isWebsite: website !== undefined };
}

// What an access point is called where a bucket's name is asked for; no bucket may end so:
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
const isAlias = (name: string): boolean => name.endsWith('-s3alias') || name.endsWith('--ol-s3');

/** The names of the buckets that a distribution serves from, each once. */
export const bucketsOf = (distribution: DistributionSummary): readonly string[] => [
  ...new Set(
    originsOf(distribution)
      .flatMap((origin) => bucketOf(origin)?.bucket ?? [])
      .filter((name) => !isAlias(name)),
  ),
];
