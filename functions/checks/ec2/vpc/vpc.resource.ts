import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { flowLog } from '../flow-log/flow-log.resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { FlowLog, Vpc } from '../shapes.generated.ts';

/** A VPC of the account. One that is shared with it is judged in the account that owns it. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const vpc = defineResource<Vpc, {}, { flowLogs: FlowLog }>({
  service: 'ec2',
  type: 'AWS::EC2::VPC',
  scope: 'regional',

  list: {
    operation: 'DescribeVpcs',
    action: 'ec2:DescribeVpcs',
    input: { MaxResults: 1000 },
    items: 'Vpcs',
  },

  select: ({ OwnerId }, { accountId }) => answered(OwnerId, 'OwnerId') === accountId,

  identify: ({ VpcId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:vpc/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {},

  related: {
    flowLogs: {
      resource: flowLog,
      keys: ({ VpcId }) => [VpcId],
      otherKeys: ({ ResourceId }: FlowLog) => [ResourceId],
    },
  },
});
