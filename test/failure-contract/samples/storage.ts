import { accountId, type Samples } from './sample.ts';

export const storage: Samples = {
  'backup:ListBackupJobs': { BackupJobs: [{ State: 'COMPLETED', ParentJobId: undefined }] },
  'backup:ListProtectedResources': ({ region }) => ({
    Results: [
      'dynamodb:table/sample',
      'efs:thing/sample',
      'ec2:volume/sample',
      'fsx:thing/sample',
      'rds:thing/sample',
    ].map((key) => {
      const [service, resource] = key.split(':');
      return { ResourceArn: `arn:aws:${service}:${region}:${accountId}:${resource}` };
    }),
  }),
  'datasync:DescribeTask': { Options: { LogLevel: 'TRANSFER' } },
  'datasync:ListTasks': { Tasks: [{ TaskMode: 'BASIC' }] },
  'dlm:GetLifecyclePolicies': {
    Policies: [{ PolicyType: 'EBS_SNAPSHOT_MANAGEMENT', State: 'ENABLED' }],
  },
  'efs:DescribeAccessPoints': { AccessPoints: [{ LifeCycleState: 'available' }] },
  'efs:DescribeBackupPolicy': { BackupPolicy: { Status: 'ENABLED' } },
  'efs:DescribeFileSystems': { FileSystems: [{ LifeCycleState: 'available' }] },
  'fsx:DescribeFileSystems': {
    FileSystems: [
      {
        Lifecycle: 'AVAILABLE',
        FileSystemType: 'WINDOWS',
        WindowsConfiguration: { DeploymentType: 'MULTI_AZ_1' },
      },
    ],
  },
  'glacier:GetVaultLock': { State: 'Locked' },
  's3:GetBucketLocation': { LocationConstraint: 'eu-west-1' },
  // Each region has one.,
  's3:ListBuckets': {
    Buckets: [{ BucketRegion: 'eu-west-1' }, { Name: 'other', BucketRegion: 'us-east-1' }],
  },
  's3:ListMultipartUploads': { IsTruncated: false },
  'storagegateway:DescribeGatewayInformation': { GatewayState: 'RUNNING' },
  'storagegateway:ListGateways': { Gateways: [{ GatewayOperationalState: 'ACTIVE' }] },
  'transfer:DescribeServer': { Server: { Protocols: ['SFTP'] } },
  'transfer:ListServers': { Servers: [{ State: 'ONLINE' }] },
  'workspaces:DescribeWorkspaces': { Workspaces: [{ State: 'AVAILABLE' }] },
};
