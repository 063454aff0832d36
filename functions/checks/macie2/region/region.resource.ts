import { defineResource } from '../../../core/resource.ts';
import { bucket } from '../../s3/bucket/bucket.resource.ts';
import type { Bucket } from '../../s3/shapes.generated.ts';
import type { GetMacieSessionResponse } from '../shapes.generated.ts';

export interface RegionRelated {
  buckets: Bucket;
}

/** The code stands for lacking permissions as well; the words tell that Macie is off. */
const notEnabled = 'AccessDeniedException: Macie is not enabled';

/** Macie in a region of the account, `undefined` where it is off. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const region = defineResource<GetMacieSessionResponse | undefined, {}, RegionRelated>({
  service: 'macie2',
  type: 'AWS::Macie::Session',
  scope: 'regional',

  get: {
    operation: 'GetMacieSession',
    action: 'macie2:GetMacieSession',
    notEnabledOn: {
      [notEnabled]: 'https://docs.aws.amazon.com/macie/latest/APIReference/macie.html',
    },
  },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},

  related: {
    buckets: { resource: bucket, keys: () => ['account'], otherKeys: () => ['account'] },
  },
});
