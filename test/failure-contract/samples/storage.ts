import { accountId, type Samples } from './sample.ts';

export const storage: Samples = {
  's3:GetBucketLocation': { LocationConstraint: 'eu-west-1' },
  's3:ListMultipartUploads': { IsTruncated: false },
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
  'dlm:GetLifecyclePolicies': {
    Policies: [{ PolicyType: 'EBS_SNAPSHOT_MANAGEMENT', State: 'ENABLED' }],
  },
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
  'storagegateway:DescribeGatewayInformation': { GatewayState: 'RUNNING' },
  'storagegateway:ListGateways': { Gateways: [{ GatewayOperationalState: 'ACTIVE' }] },
  'transfer:DescribeServer': { Server: { Protocols: ['SFTP'] } },
  'transfer:ListServers': { Servers: [{ State: 'ONLINE' }] },
  'workspaces:DescribeWorkspaces': { Workspaces: [{ State: 'AVAILABLE' }] },
  'datasync:DescribeTask': { Options: { LogLevel: 'TRANSFER' } },
  'datasync:ListTasks': { Tasks: [{ TaskMode: 'BASIC' }] },
  'efs:DescribeAccessPoints': { AccessPoints: [{ LifeCycleState: 'available' }] },
};
