import { defineResource } from '../../../core/resource.ts';
import type { EventSubscription } from '../shapes.generated.ts';

export const eventSubscription = defineResource<EventSubscription>({
  service: 'rds',
  type: 'AWS::RDS::EventSubscription',
  scope: 'regional',

  list: {
    operation: 'DescribeEventSubscriptions',
    action: 'rds:DescribeEventSubscriptions',
    input: { MaxRecords: 100 },
    items: 'EventSubscriptionsList',
  },

  identify: ({ EventSubscriptionArn, CustSubscriptionId }, { region }) => ({
    id: EventSubscriptionArn,
    name: CustSubscriptionId,
    region,
  }),

  facts: {},
});
