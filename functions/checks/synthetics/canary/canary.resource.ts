import { defineResource } from '../../../core/resource.ts';
import { lastRun } from '../last-run/last-run.resource.ts';
import type { Canary, CanaryLastRun } from '../shapes.generated.ts';

export interface CanaryRelated {
  lastRuns: CanaryLastRun;
}

// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const canary = defineResource<Canary, {}, CanaryRelated>({
  service: 'synthetics',
  type: 'AWS::Synthetics::Canary',
  scope: 'regional',

  list: {
    operation: 'DescribeCanaries',
    action: 'synthetics:DescribeCanaries',
    input: { MaxResults: 20 },
    items: 'Canaries',
  },

  identify: ({ Name }, { partition, region, accountId }) => ({
    id: Name && `arn:${partition}:synthetics:${region}:${accountId}:canary:${Name}`,
    name: Name,
    region,
  }),

  facts: {},

  related: {
    lastRuns: {
      resource: lastRun,
      keys: ({ Name }) => [Name],
      otherKeys: ({ CanaryName }: CanaryLastRun) => [CanaryName],
    },
  },
});
