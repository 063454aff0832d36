import type { GetTrailStatusCommandOutput, Trail } from '@aws-sdk/client-cloudtrail';
import { defineResource } from '../../core/resource.ts';
import { multiRegionTrail } from './multi-region-trail.resource.ts';

interface TrailStatus {
  readonly trail: Trail;
  readonly status: Pick<GetTrailStatusCommandOutput, 'IsLogging'>;
}

/** Whether a trail that covers every region is logging. */
export const multiRegionTrailStatus = defineResource<TrailStatus>({
  service: 'cloudtrail',
  type: 'AWS::CloudTrail::Trail',
  scope: 'global',

  parent: multiRegionTrail,
  list: {
    operation: 'GetTrailStatus',
    action: 'cloudtrail:GetTrailStatus',
    // By its ARN, the status of a shadow can be asked too.
    input: ({ TrailARN }: Trail) => ({ Name: TrailARN }),
    items: (status: GetTrailStatusCommandOutput, _, trail: Trail) => [{ trail, status }],
  },

  identify: ({ trail: { TrailARN, Name } }) => ({ id: TrailARN, name: Name, region: 'global' }),

  facts: {},
});
