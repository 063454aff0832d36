import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new CloudWatchClient(config),
  lists: {
    DescribeAlarms: pages(DescribeAlarmsCommand, { input: 'NextToken', output: 'NextToken' }),
  },
  calls: {},
});
