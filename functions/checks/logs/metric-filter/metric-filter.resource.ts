import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { DescribeMetricFiltersResponse, MetricFilter as Listed } from '../shapes.generated.ts';

/** A metric filter with the ARN of its log group, of which CloudWatch Logs tells the name. */
export interface MetricFilter extends Listed {
  readonly logGroupArn: string;
}

export const metricFilter = defineResource<MetricFilter>({
  service: 'logs',
  type: 'AWS::Logs::MetricFilter',
  scope: 'regional',

  list: {
    operation: 'DescribeMetricFilters',
    action: 'logs:DescribeMetricFilters',
    items: ({ metricFilters }: DescribeMetricFiltersResponse, { partition, region, accountId }) =>
      metricFilters?.map((filter) => ({
        ...filter,
        logGroupArn: `arn:${partition}:logs:${region}:${accountId}:log-group:${answered(filter.logGroupName, 'logGroupName')}`,
      })),
  },

  identify: ({ logGroupArn, filterName }, { region }) => ({
    id: filterName && `${logGroupArn}:metric-filter:${filterName}`,
    name: filterName,
    region,
  }),

  facts: {},
});
