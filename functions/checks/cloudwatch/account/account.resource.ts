import { defineResource } from '../../../core/resource.ts';
import { multiRegionTrail } from '../../cloudtrail/multi-region-trail/multi-region-trail.resource.ts';
import type { Trail } from '../../cloudtrail/shapes.generated.ts';
import {
  type MetricFilter,
  metricFilter,
} from '../../logs/metric-filter/metric-filter.resource.ts';
import { alarm } from '../alarm/alarm.resource.ts';
import {
  type Alarm,
  accountIn,
  type LoggedTrail,
  logGroupOf,
  metricsOf,
  metricsWatchedBy,
  regionIn,
  regionOfMetric,
} from './watched-events.judgement.ts';

export interface AccountRelated {
  trails: Trail;
  loggedTrails: LoggedTrail;
  metricFilters: MetricFilter;
  alarms: Alarm;
}

/**
 * The account, as far as alarms watch what its trails record. A trail has one home, and its log group,
 * the filters on it and the alarms on these are where the ARN of the log group says.
 */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const account = defineResource<undefined, {}, AccountRelated>({
  service: 'cloudwatch',
  type: 'AWS::CloudWatch::Account',
  scope: 'global',
  anchor: true,

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},

  related: {
    trails: { resource: multiRegionTrail, keys: () => ['all'], otherKeys: () => ['all'] },
    // A member may seldom ask about the trail of its organisation, whose log group is not its own.
    loggedTrails: {
      resource: multiRegionTrail,
      facts: ['GetEventSelectors', 'GetTrailStatus'],
      keys: (_, __, { accountId }) => [accountId],
      otherKeys: (trail: Trail) => [accountIn(logGroupOf(trail))],
    },
    metricFilters: {
      resource: metricFilter,
      through: 'loggedTrails',
      keys: (_, trails: readonly LoggedTrail[]) => trails.map(({ item }) => logGroupOf(item)),
      otherKeys: ({ logGroupArn }: MetricFilter) => [logGroupArn],
      regions: regionIn,
    },
    alarms: {
      resource: alarm,
      through: 'metricFilters',
      keys: (_, filters: readonly MetricFilter[]) => filters.flatMap(metricsOf),
      otherKeys: (one: Alarm) => metricsWatchedBy(one),
      regions: regionOfMetric,
    },
  },
});
