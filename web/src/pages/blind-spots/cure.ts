import type { ItemOf } from '../../api/types.ts';
import type { blindSpotsTexts } from '../../texts/en/blind-spots.ts';

type BlindSpot = ItemOf<'listBlindSpots'>;

type Cure = keyof typeof blindSpotsTexts.cures;

const byPolicy: Readonly<Record<NonNullable<BlindSpot['deniedBy']>, Cure>> = {
  identity: 'template',
  scp: 'scp',
  rcp: 'rcp',
  boundary: 'boundary',
  session: 'sessionPolicy',
  resource: 'resource',
  unspecified: 'unspecified',
};

/** What AWS answers to a session that it does not know, as in a region that the account has not enabled. */
const unknownSession = new Set([
  'AuthFailure',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidToken',
  'UnrecognizedClientException',
]);

/** The service itself is not there for the account, whatever the role may. */
const notSignedUp = new Set(['OptInRequired', 'SubscriptionRequiredException']);

/** These are named like a full quota, and mean too many calls. */
const tooManyCalls = new Set([
  'BandwidthLimitExceeded',
  'CallRateLimitExceededException',
  'ClientLimitExceededException',
  'DescribeAttachmentLimitExceeded',
  'RateLimitExceededException',
  'RequestLimitExceeded',
  'RequestLimitExceededException',
]);

const quota = /(LimitExceeded|QuotaExceeded|OverLimit)(Exception|Fault)?$/;

/** Which of the texts says what to do about a cause. */
export function cureOf({
  category,
  code,
  deniedBy = 'unspecified',
}: Pick<BlindSpot, 'category' | 'code' | 'deniedBy'>): Cure {
  switch (category) {
    case 'authentication':
      if (code === 'RegionDisabledException') return 'region';
      if (unknownSession.has(code)) return 'credentials';
      return /AccessDenied/.test(code) ? 'role' : 'session';
    case 'permission':
      return notSignedUp.has(code) ? 'subscription' : byPolicy[deniedBy];
    case 'limit':
      return quota.test(code) && !tooManyCalls.has(code) ? 'quota' : 'throttled';
    default:
      return category;
  }
}
