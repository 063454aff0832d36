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
    // Said to members of an organisation that may have none.
    notEnabledOn: {
      'AccessDeniedException: is not authorized to callDescribeReportDefinitions':
        'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_cur_DescribeReportDefinitions.html',
    },
  },

  identify: ({ ReportName: name }, { partition, accountId }) => ({
    id: name && `arn:${partition}:cur:us-east-1:${accountId}:definition/${name}`,
    name,
    region: 'global',
  }),

  facts: {},
});
