import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  DescribeMetricFiltersCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

const tokens = { input: 'nextToken', output: 'nextToken' } as const;

export const client = bindClient({
  connect: (config) => new CloudWatchLogsClient(config),
  lists: {
    DescribeLogGroups: pages(DescribeLogGroupsCommand, tokens),
    DescribeMetricFilters: pages(DescribeMetricFiltersCommand, tokens),
  },
  calls: {},
});
