import { defineResource } from '../../../core/resource.ts';
import { askedIn, paid } from '../cost-explorer.judgement.ts';
import type { AnomalyMonitor } from '../shapes.generated.ts';

export const monitor = defineResource<AnomalyMonitor>({
  service: 'ce',
  type: 'AWS::CE::AnomalyMonitor',
  scope: 'global',
  askedIn,

  list: {
    operation: 'GetAnomalyMonitors',
    action: 'ce:GetAnomalyMonitors',
    paid,
    items: 'AnomalyMonitors',
  },

  identify: ({ MonitorArn, MonitorName }) => ({
    id: MonitorArn,
    name: MonitorName,
    region: 'global',
  }),

  facts: {},
});
