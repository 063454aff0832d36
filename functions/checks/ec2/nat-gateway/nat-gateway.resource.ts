import { answered } from '../../../core/judgement/answer.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { NatGateway } from '../shapes.generated.ts';

export interface NatGatewayFacts {
  ErrorPortAllocation: MetricSeries;
  BytesOutToDestination: MetricSeries;
}

const ofGateway = {
  namespace: 'AWS/NATGateway',
  statistic: 'Sum',
  dimensions: ({ NatGatewayId }: NatGateway) => ({ NatGatewayId }),
  days: 7,
} as const;

/** A NAT gateway. One that was deleted is still answered for an hour. */
export const natGateway = defineResource<NatGateway, NatGatewayFacts>({
  service: 'ec2',
  type: 'AWS::EC2::NatGateway',
  scope: 'regional',

  list: {
    operation: 'DescribeNatGateways',
    action: 'ec2:DescribeNatGateways',
    input: { MaxResults: 1000 },
    items: 'NatGateways',
  },

  select: ({ State }) => !['deleting', 'deleted'].includes(answered(State, 'State')),

  identify: ({ NatGatewayId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:natgateway/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {
    // https://docs.aws.amazon.com/vpc/latest/userguide/metrics-dimensions-nat-gateway.html
    ErrorPortAllocation: {
      metric: { ...ofGateway, name: 'ErrorPortAllocation', periodSeconds: 3600 },
    },
    BytesOutToDestination: {
      metric: { ...ofGateway, name: 'BytesOutToDestination', periodSeconds: 86_400 },
    },
  },
});
