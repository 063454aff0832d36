import { CloudWatchLogsClient, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new CloudWatchLogsClient(config),
  lists: {
    DescribeLogGroups: pages(DescribeLogGroupsCommand, { input: 'nextToken', output: 'nextToken' }),
  },
  calls: {},
});
