import type { AwsCallError } from '../../../core/errors.ts';
import { defineResource } from '../../../core/resource.ts';
import { multiRegionTrail } from '../multi-region-trail/multi-region-trail.resource.ts';
import type { GetTrailStatusResponse, Trail } from '../shapes.generated.ts';

/** A trail with its status, or with the reason why that could not be read. */
export interface TrailStatus {
  readonly trail: Pick<Trail, 'TrailARN' | 'HomeRegion' | 'Name'>;
  readonly status?: GetTrailStatusResponse;
  readonly error?: AwsCallError;
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
    items: (status: GetTrailStatusResponse, _, trail: Trail) => [{ trail, status }],
    unread: (trail: Trail, error) => ({ trail, error }),
  },

  identify: ({ trail: { TrailARN, Name } }) => ({ id: TrailARN, name: Name, region: 'global' }),

  facts: {},
});
