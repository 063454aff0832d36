import { accountId, type Samples } from './sample.ts';

const standalone = {
  DBClusterIdentifier: undefined,
  ReadReplicaSourceDBInstanceIdentifier: undefined,
  ReadReplicaSourceDBClusterIdentifier: undefined,
};

const tlsParameter = { ParameterName: 'rds.force_ssl', ParameterValue: '1', ApplyType: 'dynamic' };

export const data: Samples = {
  'rds:DescribeDBClusterSnapshotAttributes': {
    DBClusterSnapshotAttributesResult: {
      DBClusterSnapshotAttributes: [{ AttributeName: 'restore' }],
    },
  },
  'rds:DescribeDBClusters': ({ region }) => ({
    DBClusters: [
      { Engine: 'aurora-postgresql', EngineVersion: '16.4', Status: 'available' },
      ...['docdb', 'neptune'].map((Engine) => ({
        Engine,
        DBClusterArn: `arn:aws:rds:${region}:${accountId}:cluster:${Engine}`,
        DBClusterIdentifier: Engine,
      })),
    ],
  }),
  'rds:DescribeDBClusterSnapshots': ({ region }) => ({
    DBClusterSnapshots: ['aurora-postgresql', 'docdb', 'neptune'].map((Engine) => ({
      Engine,
      DBClusterSnapshotArn: `arn:aws:rds:${region}:${accountId}:cluster-snapshot:${Engine}`,
      DBClusterSnapshotIdentifier: Engine,
    })),
  }),
  'rds:DescribeDBInstances': ({ region }) => ({
    DBInstances: [
      {
        ...standalone,
        Engine: 'postgres',
        EngineVersion: '16.4',
        DBInstanceStatus: 'available',
      },
      {
        ...standalone,
        Engine: 'mysql',
        EngineVersion: '8.4.3',
        DBInstanceStatus: 'available',
        DBInstanceArn: `arn:aws:rds:${region}:${accountId}:db:replica`,
        DBInstanceIdentifier: 'replica',
        ReadReplicaSourceDBInstanceIdentifier: 'sample',
      },
      ...['docdb', 'neptune'].map((Engine) => ({
        Engine,
        DBInstanceArn: `arn:aws:rds:${region}:${accountId}:db:${Engine}`,
        DBInstanceIdentifier: Engine,
        DBClusterIdentifier: Engine,
      })),
    ],
  }),
  'rds:DescribeDBClusterParameters': {
    Parameters: [tlsParameter, { ParameterName: 'tls', ParameterValue: 'enabled' }],
  },
  'rds:DescribeDBProxies': { DBProxies: [{ Status: 'available' }] },
  'rds:DescribeDBParameters': { Parameters: [tlsParameter] },
  'rds:DescribeDBSnapshotAttributes': {
    DBSnapshotAttributesResult: { DBSnapshotAttributes: [{ AttributeName: 'restore' }] },
  },
  'elasticache:DescribeCacheClusters': ({ region }) => ({
    CacheClusters: [
      { Engine: 'redis', EngineVersion: '6.2.6' },
      {
        ARN: `arn:aws:elasticache:${region}:${accountId}:cluster:older`,
        CacheClusterId: 'older',
        Engine: 'redis',
        EngineVersion: '5.0.6',
      },
    ],
  }),
  'elasticache:DescribeReplicationGroups': {
    ReplicationGroups: [
      {
        Status: 'available',
        StorageEncryptionType: 'sse-kms',
        AutomaticFailover: 'enabled',
        MemberClusters: ['older'],
      },
    ],
  },
  'dax:DescribeClusters': {
    Clusters: [{ SSEDescription: { Status: 'ENABLED' }, ClusterEndpointEncryptionType: 'TLS' }],
  },
  'dms:DescribeReplicationTasks': {
    ReplicationTasks: [
      {
        Status: 'running',
        ReplicationTaskSettings: '{"Logging":{"EnableLogging":true,"LogComponents":[]}}',
      },
    ],
  },
  'dms:DescribeEndpoints': {
    Endpoints: [
      {
        IsReadOnly: false,
        EngineName: 'mongodb',
        SslMode: 'require',
        MongoDbSettings: { AuthType: 'password' },
      },
    ],
  },
  'application-autoscaling:DescribeScalableTargets': {
    ScalableTargets: [{ ResourceId: 'table/sample' }],
  },
  'application-autoscaling:DescribeScalingPolicies': {
    ScalingPolicies: [{ ResourceId: 'table/sample' }],
  },
  'dynamodb:DescribeTable': {
    Table: {
      BillingModeSummary: { BillingMode: 'PROVISIONED' },
      Replicas: [{ ReplicaStatus: 'ACTIVE' }],
    },
  },
};
