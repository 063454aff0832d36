import { answered } from '../../../core/judgement/answer.ts';
import { backedUpKey } from '../../../core/judgement/backups.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { defineResource } from '../../../core/resource.ts';
import { protectedResource } from '../../backup/protected-resource/protected-resource.resource.ts';
import type { ProtectedResource } from '../../backup/shapes.generated.ts';
import type {
  BackupPolicyDescription,
  FileSystemDescription,
  FileSystemPolicyDescription,
} from '../efs.shapes.generated.ts';

export interface FileSystemFacts {
  DescribeBackupPolicy: BackupPolicyDescription;
  DescribeFileSystemPolicy: FileSystemPolicyDescription;
}

export interface FileSystemRelated {
  backups: ProtectedResource;
}

/** A file system of the account that is there. One in error was never made, and cannot be mended. */
export const fileSystem = defineResource<FileSystemDescription, FileSystemFacts, FileSystemRelated>(
  {
    service: 'elasticfilesystem',
    type: 'AWS::EFS::FileSystem',
    scope: 'regional',

    list: {
      operation: 'DescribeFileSystems',
      action: 'elasticfilesystem:DescribeFileSystems',
      api: 'efs',
      input: { MaxItems: 100 },
      items: 'FileSystems',
    },

    select: ({ OwnerId, LifeCycleState }, { accountId }) =>
      answered(OwnerId, 'OwnerId') === accountId &&
      kindOfWord(LifeCycleState, 'LifeCycleState', {
        there: ['available', 'updating'],
        not: ['creating', 'deleting', 'deleted', 'error'],
      }) === 'there',

    identify: ({ FileSystemArn, FileSystemId, Name }, { region }) => ({
      id: FileSystemArn,
      name: Name || FileSystemId,
      region,
    }),

    goneOn: {
      FileSystemNotFound:
        'https://docs.aws.amazon.com/efs/latest/ug/API_DescribeFileSystemPolicy.html',
    },

    facts: {
      DescribeBackupPolicy: {
        action: 'elasticfilesystem:DescribeBackupPolicy',
        api: 'efs',
        input: ({ FileSystemId }) => ({ FileSystemId }),
        absentOn: {
          PolicyNotFound: 'https://docs.aws.amazon.com/efs/latest/ug/API_DescribeBackupPolicy.html',
        },
      },
      DescribeFileSystemPolicy: {
        action: 'elasticfilesystem:DescribeFileSystemPolicy',
        api: 'efs',
        input: ({ FileSystemId }) => ({ FileSystemId }),
        absentOn: {
          PolicyNotFound:
            'https://docs.aws.amazon.com/efs/latest/ug/API_DescribeFileSystemPolicy.html',
        },
      },
    },

    related: {
      backups: {
        resource: protectedResource,
        keys: ({ FileSystemArn }) => [backedUpKey(FileSystemArn)],
        otherKeys: ({ ResourceArn }: ProtectedResource) => [backedUpKey(ResourceArn)],
      },
    },
  },
);
