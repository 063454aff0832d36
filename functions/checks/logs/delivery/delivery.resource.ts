import { defineResource } from '../../../core/resource.ts';
import type { Delivery } from '../shapes.generated.ts';

/** What brings the logs of a service from a source to where they are kept. */
export const delivery = defineResource<Delivery>({
  service: 'logs',
  type: 'AWS::Logs::Delivery',
  scope: 'regional',

  list: {
    operation: 'DescribeDeliveries',
    action: 'logs:DescribeDeliveries',
    input: { limit: 50 },
    items: 'deliveries',
  },

  identify: ({ arn, id }, { region }) => ({ id: arn, name: id, region }),

  facts: {},
});
