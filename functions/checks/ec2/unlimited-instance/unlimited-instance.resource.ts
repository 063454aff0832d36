import { defineResource } from '../../../core/resource.ts';
import type { InstanceCreditSpecification } from '../shapes.generated.ts';

/**
 * How burstable instances spend CPU credits. Without ids, AWS answers those that are, or were, unlimited.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceCreditSpecifications.html
 */
export const unlimitedInstance = defineResource<InstanceCreditSpecification>({
  service: 'ec2',
  type: 'AWS::EC2::Instance',
  scope: 'regional',

  list: {
    operation: 'DescribeInstanceCreditSpecifications',
    action: 'ec2:DescribeInstanceCreditSpecifications',
    input: { MaxResults: 1000 },
    items: 'InstanceCreditSpecifications',
  },

  identify: ({ InstanceId: id }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:instance/${id}`,
    name: id,
    region,
  }),

  facts: {},
});
