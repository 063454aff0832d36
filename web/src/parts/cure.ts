import type { ItemOf } from '../api/types.ts';
import type { cureTexts } from '../texts/en/cures.ts';

type BlindSpot = ItemOf<'listBlindSpots'>;

type Cure = keyof typeof cureTexts.cures;

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

interface Caused extends Pick<BlindSpot, 'category'> {
  /** AWS's code, or our own. */
  readonly code: string | undefined;
  readonly deniedBy?: BlindSpot['deniedBy'] | undefined;
}

/** Which of the texts says what to do about a cause. */
export function cureOf({ category, code = '', deniedBy = 'unspecified' }: Caused): Cure {
  if (code === 'ExpressionFailed') return 'expression';
  if (code === 'ExpressionExceeded') return 'tooMuch';
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
