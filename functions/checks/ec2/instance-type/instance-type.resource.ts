import { defineResource } from '../../../core/resource.ts';
import type { InstanceTypeInfo } from '../shapes.generated.ts';
import { usedInstanceTypes } from '../used-instance-types/used-instance-types.resource.ts';

/** A type that instances of the region have, as AWS describes it: only those in use are looked up. */
export const instanceType = defineResource<InstanceTypeInfo>({
  service: 'ec2',
  type: 'AWS::EC2::InstanceType',
  scope: 'regional',

  parent: usedInstanceTypes,

  list: {
    operation: 'DescribeInstanceTypes',
    action: 'ec2:DescribeInstanceTypes',
    // By name, one that the region does not know, as of a Local Zone, would be an error of all.
    input: (types: readonly string[]) => ({
      Filters: [{ Name: 'instance-type', Values: types }],
      MaxResults: 100,
    }),
    items: 'InstanceTypes',
  },

  identify: ({ InstanceType }, { region }) => ({ id: InstanceType, name: InstanceType, region }),

  facts: {},
});
