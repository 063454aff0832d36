import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { DescribeInstancesResult } from '../shapes.generated.ts';

/**
 * The most types that AWS describes at once.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html
 */
const most = 100;

/** The types of the region's instances, as many as can be described at once: the list of the instances tells them. */
export const usedInstanceTypes = defineResource<readonly string[]>({
  service: 'ec2',
  type: 'AWS::EC2::InstanceType',
  scope: 'regional',

  list: {
    operation: 'DescribeInstances',
    action: 'ec2:DescribeInstances',
    // As the instances themselves are listed, so that it is asked once for both.
    input: { MaxResults: 1000 },
    items: ({ Reservations }: DescribeInstancesResult) => Reservations && typesOf(Reservations),
  },

  identify: (types, { region }) => ({ id: types.join(), name: types.join(), region }),

  facts: {},
});

function typesOf(reservations: NonNullable<DescribeInstancesResult['Reservations']>) {
  const instances = reservations.flatMap(({ Instances }) => answered(Instances, 'Instances'));
  const types = new Set(
    instances.map(({ InstanceType }) => answered(InstanceType, 'InstanceType')),
  );
  return Array.from({ length: Math.ceil(types.size / most) }, (_, index) =>
    [...types].slice(index * most, (index + 1) * most),
  );
}
