import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  GetEventSelectorsResponse,
  GetTrailStatusResponse,
  Trail,
} from '../shapes.generated.ts';

interface MultiRegionTrailFacts {
  GetEventSelectors: GetEventSelectorsResponse;
  GetTrailStatus: GetTrailStatusResponse;
}

/**
 * A trail that records every region of the account, wherever its home is and whoever owns it:
 * CloudTrail shows its shadow in each region, and that of the organisation's trails in each member.
 */
export const multiRegionTrail = defineResource<Trail, MultiRegionTrailFacts>({
  service: 'cloudtrail',
  type: 'AWS::CloudTrail::Trail',
  scope: 'global',

  list: {
    operation: 'DescribeTrails',
    action: 'cloudtrail:DescribeTrails',
    input: { includeShadowTrails: true },
    items: 'trailList',
  },

  select: ({ IsMultiRegionTrail }) => answered(IsMultiRegionTrail, 'IsMultiRegionTrail'),

  identify: ({ TrailARN, Name }) => ({ id: TrailARN, name: Name, region: 'global' }),

  goneOn: {
    TrailNotFoundException:
      'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html',
  },

  facts: {
    // CloudTrail knows the selectors in the home region alone.
    GetEventSelectors: {
      action: 'cloudtrail:GetEventSelectors',
      input: ({ TrailARN }) => ({ TrailName: TrailARN }),
      region: ({ HomeRegion }) => HomeRegion,
    },
    GetTrailStatus: {
      action: 'cloudtrail:GetTrailStatus',
      input: ({ TrailARN }) => ({ Name: TrailARN }),
    },
  },
});
