import { defineResource } from '../../../core/resource.ts';
import type { FlowLog } from '../shapes.generated.ts';

export const flowLog = defineResource<FlowLog>({
  service: 'ec2',
  type: 'AWS::EC2::FlowLog',
  scope: 'regional',

  list: {
    operation: 'DescribeFlowLogs',
    action: 'ec2:DescribeFlowLogs',
    input: { MaxResults: 1000 },
    items: 'FlowLogs',
  },

  identify: ({ FlowLogId: id }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:vpc-flow-log/${id}`,
    name: id,
    region,
  }),

  facts: {},
});
