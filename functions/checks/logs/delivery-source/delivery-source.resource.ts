import { defineResource } from '../../../core/resource.ts';
import type { DeliverySource } from '../shapes.generated.ts';

/** Something that a service writes logs about, if a delivery takes them anywhere. */
export const deliverySource = defineResource<DeliverySource>({
  service: 'logs',
  type: 'AWS::Logs::DeliverySource',
  scope: 'regional',

  list: {
    operation: 'DescribeDeliverySources',
    action: 'logs:DescribeDeliverySources',
    input: { limit: 50 },
    items: 'deliverySources',
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {},
});
