import { daysBefore } from '../../../core/judgement/days.ts';
import { defineResource } from '../../../core/resource.ts';
import { askedIn, dayOf, paid } from '../cost-explorer.judgement.ts';
import type { Anomaly } from '../shapes.generated.ts';

/** A cost anomaly of the last 30 days. AWS keeps them for 90. */
export const anomaly = defineResource<Anomaly>({
  service: 'ce',
  type: 'AWS::CE::Anomaly',
  scope: 'global',
  askedIn,

  list: {
    operation: 'GetAnomalies',
    action: 'ce:GetAnomalies',
    paid,
    input: (_, _scope, now) => ({
      DateInterval: { StartDate: dayOf(daysBefore(now, 30)), EndDate: dayOf(now) },
    }),
    items: 'Anomalies',
  },

  identify: ({ AnomalyId }) => ({ id: AnomalyId, name: AnomalyId, region: 'global' }),

  facts: {},
});
