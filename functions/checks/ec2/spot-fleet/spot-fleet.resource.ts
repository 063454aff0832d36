import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type {
  DescribeSpotFleetRequestsResponse,
  SpotFleetRequestConfig,
} from '../shapes.generated.ts';

/** A request for a Spot fleet. One that was cancelled is still answered for two days. */
export const spotFleet = defineResource<SpotFleetRequestConfig>({
  service: 'ec2',
  type: 'AWS::EC2::SpotFleet',
  scope: 'regional',

  list: {
    operation: 'DescribeSpotFleetRequests',
    action: 'ec2:DescribeSpotFleetRequests',
    input: { MaxResults: 1000 },
    items: ({ SpotFleetRequestConfigs }: DescribeSpotFleetRequestsResponse) =>
      SpotFleetRequestConfigs?.map(withoutUserData),
  },

  select: ({ SpotFleetRequestState }) =>
    !['cancelled', 'cancelled_running', 'cancelled_terminating'].includes(
      answered(SpotFleetRequestState, 'SpotFleetRequestState'),
    ),

  identify: ({ SpotFleetRequestId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:spot-fleet-request/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});

/** The scripts of the instances may hold secrets; no check reads them here, and they are not kept. */
function withoutUserData(fleet: SpotFleetRequestConfig): SpotFleetRequestConfig {
  const { SpotFleetRequestConfig: config } = fleet;
  if (!config?.LaunchSpecifications) return fleet;
  const LaunchSpecifications = config.LaunchSpecifications.map((specification) => ({
    ...specification,
    UserData: undefined,
  }));
  return { ...fleet, SpotFleetRequestConfig: { ...config, LaunchSpecifications } };
}
