import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { flowLog } from '../flow-log/flow-log.resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { FlowLog, TransitGateway } from '../shapes.generated.ts';

/** A transit gateway of the account; one that is shared with it is judged where it belongs. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const transitGateway = defineResource<TransitGateway, {}, { flowLogs: FlowLog }>({
  service: 'ec2',
  type: 'AWS::EC2::TransitGateway',
  scope: 'regional',

  list: {
    operation: 'DescribeTransitGateways',
    action: 'ec2:DescribeTransitGateways',
    input: { MaxResults: 1000 },
    items: 'TransitGateways',
  },

  select: ({ OwnerId, State }, { accountId }) =>
    answered(OwnerId, 'OwnerId') === accountId &&
    !['deleting', 'deleted'].includes(answered(State, 'State')),

  identify: ({ TransitGatewayArn, TransitGatewayId, Tags }, { region }) => ({
    id: TransitGatewayArn,
    name: nameOf(TransitGatewayId, Tags),
    region,
  }),

  facts: {},

  related: {
    flowLogs: {
      resource: flowLog,
      keys: ({ TransitGatewayId }) => [TransitGatewayId],
      otherKeys: ({ ResourceId }: FlowLog) => [ResourceId],
    },
  },
});
