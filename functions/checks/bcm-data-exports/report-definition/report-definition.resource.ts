import { defineResource } from '../../../core/resource.ts';
import type { ReportDefinition } from '../cur.shapes.generated.ts';

/** A cost and usage report of the kind that was there before exports. */
export const reportDefinition = defineResource<ReportDefinition>({
  service: 'bcm-data-exports',
  type: 'AWS::CUR::ReportDefinition',
  scope: 'global',
  askedIn: { aws: 'us-east-1' },

  list: {
    operation: 'DescribeReportDefinitions',
    action: 'cur:DescribeReportDefinitions',
    api: 'cur',
    items: 'ReportDefinitions',
  },

  identify: ({ ReportName: name }, { partition, accountId }) => ({
    id: name && `arn:${partition}:cur:us-east-1:${accountId}:definition/${name}`,
    name,
    region: 'global',
  }),

  facts: {},
});
