import { defineResource } from '../../../core/resource.ts';
import type { Image } from '../shapes.generated.ts';

/** An Amazon Machine Image of the account. */
export const image = defineResource<Image>({
  service: 'ec2',
  type: 'AWS::EC2::Image',
  scope: 'regional',

  list: {
    operation: 'DescribeImages',
    action: 'ec2:DescribeImages',
    input: { Owners: ['self'], MaxResults: 1000 },
    items: 'Images',
  },

  identify: ({ ImageId: id, Name }, { partition, region }) => ({
    id: id && `arn:${partition}:ec2:${region}::image/${id}`,
    name: Name || id,
    region,
  }),

  facts: {},
});
