import { defineResource } from '../../../core/resource.ts';
import {
  multiRegionTrailEvents,
  type TrailEvents,
} from '../multi-region-trail-events/multi-region-trail-events.resource.ts';
import type {
  GetEventSelectorsResponse,
  GetTrailStatusResponse,
  Trail,
} from '../shapes.generated.ts';

export interface TrailFacts {
  GetEventSelectors: GetEventSelectorsResponse;
  GetTrailStatus: GetTrailStatusResponse;
}

export interface TrailRelated {
  multiRegionTrails: TrailEvents;
}

/**
 * A trail of the account, in its home region. Trails of the organisation that another account owns
 * are judged there: nothing here could change them, nor may read how they are set.
 */
export const trail = defineResource<Trail, TrailFacts, TrailRelated>({
  service: 'cloudtrail',
  type: 'AWS::CloudTrail::Trail',
  scope: 'regional',

  list: {
    operation: 'DescribeTrails',
    action: 'cloudtrail:DescribeTrails',
    input: { includeShadowTrails: false },
    items: 'trailList',
  },

  identify: ({ TrailARN, Name, HomeRegion }) => ({ id: TrailARN, name: Name, region: HomeRegion }),

  goneOn: {
    TrailNotFoundException:
      'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html',
  },

  facts: {
    GetEventSelectors: {
      action: 'cloudtrail:GetEventSelectors',
      input: ({ TrailARN }) => ({ TrailName: TrailARN }),
    },
    GetTrailStatus: {
      action: 'cloudtrail:GetTrailStatus',
      input: ({ TrailARN }) => ({ Name: TrailARN }),
    },
  },

  related: {
    multiRegionTrails: {
      resource: multiRegionTrailEvents,
      keys: () => ['account'],
      otherKeys: () => ['account'],
    },
  },
});
