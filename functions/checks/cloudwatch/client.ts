import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new CloudWatchClient(config),
  lists: {
    DescribeAlarms: pages(DescribeAlarmsCommand, { input: 'NextToken', output: 'NextToken' }),
    GetMetricData: pages(GetMetricDataCommand, { input: 'NextToken', output: 'NextToken' }),
  },
  calls: {},
});
