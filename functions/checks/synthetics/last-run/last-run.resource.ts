import { defineResource } from '../../../core/resource.ts';
import type { CanaryLastRun } from '../shapes.generated.ts';

/** The last run of a canary, of each browser that it runs in. One that never ran has none. */
export const lastRun = defineResource<CanaryLastRun>({
  service: 'synthetics',
  type: 'AWS::Synthetics::CanaryRun',
  scope: 'regional',

  list: {
    operation: 'DescribeCanariesLastRun',
    action: 'synthetics:DescribeCanariesLastRun',
    input: { MaxResults: 100 },
    items: 'CanariesLastRun',
  },

  identify: ({ CanaryName, LastRun }, { region }) => ({
    id: CanaryName && `${CanaryName}/${LastRun?.Id ?? 'none'}`,
    name: CanaryName,
    region,
  }),

  facts: {},
});
