import type {
  DescribeTrailsCommandOutput,
  GetTrailStatusCommandOutput,
} from '@aws-sdk/client-cloudtrail';
import { defineResource } from '../../core/resource.ts';
import { multiRegionTrailStatus } from './multi-region-trail-status.resource.ts';

interface AccountRelated {
  multiRegionTrails: { readonly status: Pick<GetTrailStatusCommandOutput, 'IsLogging'> };
}

/** The account, as far as trails record it. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const account = defineResource<DescribeTrailsCommandOutput, {}, AccountRelated>({
  service: 'cloudtrail',
  type: 'AWS::CloudTrail::Account',
  scope: 'global',

  get: { operation: 'DescribeTrails', action: 'cloudtrail:DescribeTrails' },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},

  related: {
    multiRegionTrails: {
      resource: multiRegionTrailStatus,
      keys: () => ['account'],
      otherKeys: () => ['account'],
    },
  },
});
