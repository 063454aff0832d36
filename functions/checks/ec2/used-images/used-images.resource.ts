import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { DescribeInstancesResult } from '../shapes.generated.ts';

/**
 * The most values of one filter.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html
 */
const most = 200;

/** The ids of the images behind the region's instances, as many as can be asked about at once. */
export const usedImages = defineResource<readonly string[]>({
  service: 'ec2',
  type: 'AWS::EC2::Image',
  scope: 'regional',

  list: {
    operation: 'DescribeInstances',
    action: 'ec2:DescribeInstances',
    // As the instances themselves are listed, so that it is asked once for both.
    input: { MaxResults: 1000 },
    items: ({ Reservations }: DescribeInstancesResult) => Reservations && imagesOf(Reservations),
  },

  identify: (ids, { region }) => ({ id: ids.join(), name: ids.join(), region }),

  facts: {},
});

function imagesOf(reservations: NonNullable<DescribeInstancesResult['Reservations']>) {
  const instances = reservations.flatMap(({ Instances }) => answered(Instances, 'Instances'));
  const ids = new Set(instances.map(({ ImageId }) => answered(ImageId, 'ImageId')));
  return Array.from({ length: Math.ceil(ids.size / most) }, (_, index) =>
    [...ids].slice(index * most, (index + 1) * most),
  );
}
