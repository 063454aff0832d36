import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type { GetAccountSettingsResponse } from '../shapes.generated.ts';

export interface RegionFacts {
  ClaimedAccountConcurrency: MetricSeries;
}

/** What Lambda allows the account in a region. */
export const region = defineResource<GetAccountSettingsResponse, RegionFacts>({
  service: 'lambda',
  type: 'AWS::Lambda::Account',
  scope: 'regional',

  get: { operation: 'GetAccountSettings', action: 'lambda:GetAccountSettings' },

  identify: (_, { accountId, region: name }) => ({ id: accountId, name, region: name }),

  facts: {
    // https://docs.aws.amazon.com/lambda/latest/dg/monitoring-concurrency.html
    ClaimedAccountConcurrency: {
      metric: {
        namespace: 'AWS/Lambda',
        name: 'ClaimedAccountConcurrency',
        statistic: 'Maximum',
        dimensions: () => ({}),
        days: 7,
        periodSeconds: 3600,
      },
    },
  },
});
