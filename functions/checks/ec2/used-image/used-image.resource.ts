import { defineResource } from '../../../core/resource.ts';
import type { Image } from '../shapes.generated.ts';
import { usedImages } from '../used-images/used-images.resource.ts';

/** An image behind instances of the region, whoever it belongs to. One that is gone or private is not answered. */
export const usedImage = defineResource<Image>({
  service: 'ec2',
  type: 'AWS::EC2::Image',
  scope: 'regional',

  parent: usedImages,

  list: {
    operation: 'DescribeImages',
    action: 'ec2:DescribeImages',
    // By id alone, one that is gone would be an error of all.
    input: (ids: readonly string[]) => ({
      Filters: [{ Name: 'image-id', Values: ids }],
      IncludeDeprecated: true,
      IncludeDisabled: true,
      MaxResults: 1000,
    }),
    items: 'Images',
  },

  identify: ({ ImageId: id, Name }, { partition, region }) => ({
    id: id && `arn:${partition}:ec2:${region}::image/${id}`,
    name: Name || id,
    region,
  }),

  facts: {},
});
