import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

const ClusterIdentifier = 'sales';
const ParameterGroupName = 'sales';

interface Warehouse {
  readonly isGood: boolean;
  readonly retention: number;
}

function cluster(place: Place, { isGood, retention }: Warehouse): readonly Said[] {
  return [
    [
      'redshift:DescribeClusters',
      {
        Clusters: [
          {
            ClusterIdentifier,
            NodeType: 'ra3.large',
            NumberOfNodes: 2,
            ClusterStatus: 'available',
            ClusterAvailabilityStatus: 'Available',
            ClusterCreateTime: '2026-01-10T08:00:00Z',
            Endpoint: { Address: 'sales.redshift.example.com', Port: 5439 },
            MasterUsername: isGood ? 'operator' : 'awsuser',
            DBName: isGood ? 'sales' : 'dev',
            VpcSecurityGroups: [],
            ClusterParameterGroups: [{ ParameterGroupName, ParameterApplyStatus: 'in-sync' }],
            AutomatedSnapshotRetentionPeriod: retention,
            AllowVersionUpgrade: isGood,
            PubliclyAccessible: !isGood,
            Encrypted: isGood,
            ...(isGood && { KmsKeyId: arn(place, 'kms', 'alias/data') }),
            EnhancedVpcRouting: isGood,
            MultiAZ: isGood ? 'Enabled' : 'Disabled',
          },
        ],
      },
    ],
    [
      'redshift:DescribeClusterParameters',
      { Parameters: [{ ParameterName: 'require_ssl', ParameterValue: String(isGood) }] },
      { ParameterGroupName },
    ],
    ['redshift:DescribeLoggingStatus', { LoggingEnabled: isGood }, { ClusterIdentifier }],
  ];
}

export const redshift = toldAtHome({
  healthy: (place) => cluster(place, { isGood: true, retention: 14 }),
  faulty: (place) => cluster(place, { isGood: false, retention: 1 }),
});
