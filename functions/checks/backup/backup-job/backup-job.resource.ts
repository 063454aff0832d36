import { daysBefore } from '../../../core/judgement/days.ts';
import { defineResource } from '../../../core/resource.ts';
import type { BackupJob } from '../shapes.generated.ts';

/** A backup job of the last three days. What is nested in another job is told by that. */
export const backupJob = defineResource<BackupJob>({
  service: 'backup',
  type: 'AWS::Backup::BackupJob',
  scope: 'regional',

  list: {
    operation: 'ListBackupJobs',
    action: 'backup:ListBackupJobs',
    input: (_, _scope, now) => ({ ByCreatedAfter: daysBefore(now, 3), MaxResults: 1000 }),
    items: 'BackupJobs',
  },

  select: ({ ParentJobId }) => ParentJobId === undefined,

  identify: ({ BackupJobId }, { region }) => ({ id: BackupJobId, name: BackupJobId, region }),

  facts: {},
});
