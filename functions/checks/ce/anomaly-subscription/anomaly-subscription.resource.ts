import { defineResource } from '../../../core/resource.ts';
import { askedIn, paid } from '../cost-explorer.judgement.ts';
import type { AnomalySubscription } from '../shapes.generated.ts';

/** Who is told of the anomalies that some monitors find. */
export const anomalySubscription = defineResource<AnomalySubscription>({
  service: 'ce',
  type: 'AWS::CE::AnomalySubscription',
  scope: 'global',
  askedIn,

  list: {
    operation: 'GetAnomalySubscriptions',
    action: 'ce:GetAnomalySubscriptions',
    paid,
    items: 'AnomalySubscriptions',
  },

  identify: ({ SubscriptionArn, SubscriptionName }) => ({
    id: SubscriptionArn,
    name: SubscriptionName,
    region: 'global',
  }),

  facts: {},
});
