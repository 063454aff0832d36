import { defineResource } from '../../../core/resource.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { Address } from '../shapes.generated.ts';

/** An Elastic IP address that no service of AWS made and looks after. */
export const address = defineResource<Address>({
  service: 'ec2',
  type: 'AWS::EC2::EIP',
  scope: 'regional',

  list: { operation: 'DescribeAddresses', action: 'ec2:DescribeAddresses', items: 'Addresses' },

  // Named where a service manages it: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Address.html
  select: ({ ServiceManaged }) => ServiceManaged === undefined,

  identify: ({ AllocationId: id, PublicIp, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:elastic-ip/${id}`,
    name: nameOf(PublicIp ?? id, Tags),
    region,
  }),

  facts: {},
});
