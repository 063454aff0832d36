import { defineResource } from '../../../core/resource.ts';
import {
  multiRegionTrailEvents,
  type TrailEvents,
} from '../multi-region-trail-events/multi-region-trail-events.resource.ts';
import type { DescribeTrailsResponse } from '../shapes.generated.ts';

export interface AccountRelated {
  multiRegionTrails: TrailEvents;
}

/** The account, as far as trails record it. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const account = defineResource<DescribeTrailsResponse, {}, AccountRelated>({
  service: 'cloudtrail',
  type: 'AWS::CloudTrail::Account',
  scope: 'global',

  get: { operation: 'DescribeTrails', action: 'cloudtrail:DescribeTrails' },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},

  related: {
    multiRegionTrails: {
      resource: multiRegionTrailEvents,
      keys: () => ['account'],
      otherKeys: () => ['account'],
    },
  },
});
