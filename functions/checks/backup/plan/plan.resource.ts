import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { BackupPlansListMember, GetBackupPlanOutput } from '../shapes.generated.ts';

export interface PlanFacts {
  GetBackupPlan: GetBackupPlanOutput;
}

/** A plan that somebody made. Those that AWS makes for a service, as EFS, cannot be changed. */
export const plan = defineResource<BackupPlansListMember, PlanFacts>({
  service: 'backup',
  type: 'AWS::Backup::BackupPlan',
  scope: 'regional',

  list: {
    operation: 'ListBackupPlans',
    action: 'backup:ListBackupPlans',
    input: { MaxResults: 1000 },
    items: 'BackupPlansList',
  },

  // https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html
  select: ({ BackupPlanName }) => !answered(BackupPlanName, 'BackupPlanName').startsWith('aws/'),

  identify: ({ BackupPlanArn, BackupPlanName }, { region }) => ({
    id: BackupPlanArn,
    name: BackupPlanName,
    region,
  }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/aws-backup/latest/devguide/API_GetBackupPlan.html',
  },

  facts: {
    GetBackupPlan: {
      action: 'backup:GetBackupPlan',
      input: ({ BackupPlanId }) => ({ BackupPlanId }),
    },
  },
});
