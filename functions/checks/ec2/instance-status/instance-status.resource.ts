import { defineResource } from '../../../core/resource.ts';
import type { InstanceStatus } from '../shapes.generated.ts';

/** What AWS finds when it checks an instance. Those that do not run are left out. */
export const instanceStatus = defineResource<InstanceStatus>({
  service: 'ec2',
  type: 'AWS::EC2::Instance',
  scope: 'regional',

  list: {
    operation: 'DescribeInstanceStatus',
    action: 'ec2:DescribeInstanceStatus',
    input: { MaxResults: 1000 },
    items: 'InstanceStatuses',
  },

  identify: ({ InstanceId: id }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:instance/${id}`,
    name: id,
    region,
  }),

  facts: {},
});
