import { defineResource } from '../../../core/resource.ts';
import type { DescribeDeliveryStreamOutput } from '../shapes.generated.ts';

export interface DeliveryStreamFacts {
  DescribeDeliveryStream: DescribeDeliveryStreamOutput;
}

/** The item is the stream's name. */
export const deliveryStream = defineResource<string, DeliveryStreamFacts>({
  service: 'firehose',
  type: 'AWS::KinesisFirehose::DeliveryStream',
  scope: 'regional',

  list: {
    operation: 'ListDeliveryStreams',
    action: 'firehose:ListDeliveryStreams',
    input: { Limit: 10_000 }, // without it, ten a page
    items: 'DeliveryStreamNames',
  },

  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonkinesisfirehose.html
  identify: (name, { partition, region, accountId }) => ({
    id: `arn:${partition}:firehose:${region}:${accountId}:deliverystream/${name}`,
    name,
    region,
  }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/firehose/latest/APIReference/API_DescribeDeliveryStream.html',
  },

  facts: {
    DescribeDeliveryStream: {
      action: 'firehose:DescribeDeliveryStream',
      input: (name) => ({ DeliveryStreamName: name }),
    },
  },
});
