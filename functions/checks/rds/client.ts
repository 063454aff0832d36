import {
  DescribeDBClusterParametersCommand,
  DescribeDBClusterSnapshotAttributesCommand,
  DescribeDBClusterSnapshotsCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBParametersCommand,
  DescribeDBSnapshotAttributesCommand,
  DescribeDBSnapshotsCommand,
  DescribeEventSubscriptionsCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

const tokens = { input: 'Marker', output: 'Marker' } as const;

export const client = bindClient({
  connect: (config) => new RDSClient(config),
  lists: {
    DescribeDBClusterParameters: pages(DescribeDBClusterParametersCommand, tokens),
    DescribeDBClusterSnapshots: pages(DescribeDBClusterSnapshotsCommand, tokens),
    DescribeDBClusters: pages(DescribeDBClustersCommand, tokens),
    DescribeDBInstances: pages(DescribeDBInstancesCommand, tokens),
    DescribeDBParameters: pages(DescribeDBParametersCommand, tokens),
    DescribeDBSnapshots: pages(DescribeDBSnapshotsCommand, tokens),
    DescribeEventSubscriptions: pages(DescribeEventSubscriptionsCommand, tokens),
  },
  calls: {
    DescribeDBClusterSnapshotAttributes: DescribeDBClusterSnapshotAttributesCommand,
    DescribeDBSnapshotAttributes: DescribeDBSnapshotAttributesCommand,
  },
});
