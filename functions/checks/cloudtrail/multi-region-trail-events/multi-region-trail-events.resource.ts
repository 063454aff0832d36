import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import {
  multiRegionTrailStatus,
  type TrailStatus,
} from '../multi-region-trail-status/multi-region-trail-status.resource.ts';
import type { GetEventSelectorsResponse } from '../shapes.generated.ts';

/** A trail with its status and its selectors, or with the reason why either could not be read. */
export interface TrailEvents extends TrailStatus {
  readonly selectors?: GetEventSelectorsResponse;
}

/**
 * What a trail that covers every region records. CloudTrail answers that in the home region of the
 * trail alone, and about a trail of the organisation seldom to a member: whoever can do without that
 * trail is not to be held up by it.
 */
export const multiRegionTrailEvents = defineResource<TrailEvents>({
  service: 'cloudtrail',
  type: 'AWS::CloudTrail::Trail',
  scope: 'global',

  parent: multiRegionTrailStatus,
  list: {
    operation: 'GetEventSelectors',
    action: 'cloudtrail:GetEventSelectors',
    region: ({ trail: { HomeRegion } }: TrailStatus) => answered(HomeRegion, 'HomeRegion'),
    input: ({ trail: { TrailARN } }: TrailStatus) => ({ TrailName: TrailARN }),
    items: (selectors: GetEventSelectorsResponse, _, status: TrailStatus) => [
      { ...status, selectors },
    ],
    unread: (status: TrailStatus, error) => ({ error, ...status }),
  },

  identify: ({ trail: { TrailARN, Name } }) => ({ id: TrailARN, name: Name, region: 'global' }),

  facts: {},
});
