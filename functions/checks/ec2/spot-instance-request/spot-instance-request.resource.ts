import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type {
  DescribeSpotInstanceRequestsResult,
  SpotInstanceRequest,
} from '../shapes.generated.ts';

/** A request for a Spot instance that is not over. */
export const spotInstanceRequest = defineResource<SpotInstanceRequest>({
  service: 'ec2',
  type: 'AWS::EC2::SpotInstanceRequest',
  scope: 'regional',

  list: {
    operation: 'DescribeSpotInstanceRequests',
    action: 'ec2:DescribeSpotInstanceRequests',
    input: { MaxResults: 1000 },
    items: ({ SpotInstanceRequests }: DescribeSpotInstanceRequestsResult) =>
      SpotInstanceRequests?.map(withoutSpecification),
  },

  select: ({ State }) => !['closed', 'cancelled', 'disabled'].includes(answered(State, 'State')),

  identify: ({ SpotInstanceRequestId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:spot-instances-request/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},
});

/** The script of the instance may hold secrets, and nothing that would be launched is judged here. */
const withoutSpecification = (request: SpotInstanceRequest): SpotInstanceRequest => ({
  ...request,
  LaunchSpecification: undefined,
});
