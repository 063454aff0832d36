import { accountId } from '../sample-value.ts';
import type { Samples } from './sample.ts';

export const storage: Samples = {
  's3:GetBucketLocation': { LocationConstraint: 'eu-west-1' },
  's3:ListMultipartUploads': { IsTruncated: false },
  'backup:ListBackupJobs': { BackupJobs: [{ State: 'COMPLETED', ParentJobId: undefined }] },
  'backup:ListProtectedResources': ({ region }) => ({
    Results: [
      'dynamodb:table/sample',
      'ec2:volume/sample',
      'fsx:thing/sample',
      'rds:thing/sample',
    ].map((key) => {
      const [service, resource] = key.split(':');
      return { ResourceArn: `arn:aws:${service}:${region}:${accountId}:${resource}` };
    }),
  }),
};
