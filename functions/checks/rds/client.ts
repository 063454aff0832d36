import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { bindClient, pages } from '../../platform/aws-client.ts';

export const client = bindClient({
  connect: (config) => new RDSClient(config),
  lists: {
    DescribeDBInstances: pages(DescribeDBInstancesCommand, { input: 'Marker', output: 'Marker' }),
  },
  calls: {},
});
