import { defineResource } from '../../../core/resource.ts';
import type { DeliveryChannelStatus } from '../shapes.generated.ts';

/** Where Config delivers what it records in a region. */
export const deliveryChannel = defineResource<DeliveryChannelStatus>({
  service: 'config',
  type: 'AWS::Config::DeliveryChannel',
  scope: 'regional',

  list: {
    operation: 'DescribeDeliveryChannelStatus',
    action: 'config:DescribeDeliveryChannelStatus',
    items: 'DeliveryChannelsStatus',
  },

  identify: ({ name }, { region }) => ({ id: name, name, region }),

  facts: {},
});
