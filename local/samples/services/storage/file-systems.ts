import { AwsError, everybody, type Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const FileSystemId = 'fs-0a1b2c3d4e5f60718';
const vaultName = 'ledgers';

const noPolicy = new AwsError('PolicyNotFound', 404, 'There is no policy.');
const noVaultPolicy = new AwsError('ResourceNotFoundException', 404, 'No policy is set.');

function elastic(place: Place, isGood: boolean): readonly Said[] {
  const FileSystemArn = arn(place, 'elasticfilesystem', `file-system/${FileSystemId}`);
  const Policy = everybody('elasticfilesystem:ClientMount', FileSystemArn);
  return [
    [
      'efs:DescribeFileSystems',
      {
        FileSystems: [
          {
            OwnerId: place.accountId,
            CreationToken: 'images',
            FileSystemId,
            FileSystemArn,
            Name: 'images',
            CreationTime: inDays(-0.5),
            LifeCycleState: 'available',
            NumberOfMountTargets: 2,
            SizeInBytes: { Value: 1_048_576 },
            PerformanceMode: 'generalPurpose',
            Encrypted: isGood,
            ...(!isGood && { AvailabilityZoneName: `${place.region}a` }),
            Tags: [],
          },
        ],
      },
    ],
    [
      'efs:DescribeFileSystemPolicy',
      isGood ? noPolicy : { FileSystemId, Policy },
      { FileSystemId },
    ],
    [
      'efs:DescribeBackupPolicy',
      { BackupPolicy: { Status: isGood ? 'ENABLED' : 'DISABLED' } },
      { FileSystemId },
    ],
  ];
}

/** Keeps archives for a year, whoever wants to delete them. */
const lock = (Resource: string) => ({
  Sid: 'KeepForAYear',
  Effect: 'Deny',
  Principal: '*',
  Action: 'glacier:DeleteArchive',
  Resource,
  Condition: { NumericLessThan: { 'glacier:ArchiveAgeInDays': '365' } },
});

/** A file system of FSx, and a vault of Glacier. */
function others(place: Place, isGood: boolean): readonly Said[] {
  const VaultARN = arn(place, 'glacier', `vaults/${vaultName}`);
  const Policy = everybody('glacier:InitiateJob', VaultARN);
  return [
    [
      'fsx:DescribeFileSystems',
      {
        FileSystems: [
          {
            OwnerId: place.accountId,
            FileSystemId: 'fs-1b2c3d4e5f6071829',
            FileSystemType: 'OPENZFS',
            Lifecycle: isGood ? 'AVAILABLE' : 'MISCONFIGURED',
            CreationTime: inDays(-0.5),
            StorageCapacity: 64,
            StorageType: 'SSD',
            KmsKeyId: arn(place, 'kms', 'key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'),
            ResourceARN: arn(place, 'fsx', 'file-system/fs-1b2c3d4e5f6071829'),
            OpenZFSConfiguration: {
              DeploymentType: isGood ? 'MULTI_AZ_1' : 'SINGLE_AZ_1',
              AutomaticBackupRetentionDays: isGood ? 14 : 0,
              CopyTagsToBackups: isGood,
              CopyTagsToVolumes: isGood,
            },
          },
        ],
      },
    ],
    [
      'glacier:ListVaults',
      {
        VaultList: [
          {
            VaultARN,
            VaultName: vaultName,
            CreationDate: inDays(-900),
            NumberOfArchives: 12,
            SizeInBytes: 1_048_576,
          },
        ],
      },
    ],
    [
      'glacier:GetVaultLock',
      isGood
        ? {
            Policy: JSON.stringify({ Version: '2012-10-17', Statement: [lock(VaultARN)] }),
            State: 'Locked',
            CreationDate: inDays(-900),
          }
        : noVaultPolicy,
      { vaultName },
    ],
    [
      'glacier:GetVaultAccessPolicy',
      isGood ? noVaultPolicy : { policy: { Policy } },
      { vaultName },
    ],
  ];
}

export const fileSystems = toldAtHome({
  healthy: (place) => [...elastic(place, true), ...others(place, true)],
  faulty: (place) => [...elastic(place, false), ...others(place, false)],
});
