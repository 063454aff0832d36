import { check } from '../../../../functions/checks/backup/plan/copies-to-another-region.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { BackupPlanName: 'nightly' };
const base = { RuleName: 'r', TargetBackupVaultName: 'v' };
const to = (partition: string, region: string) => ({
  DestinationBackupVaultArn: `arn:${partition}:backup:${region}:123456789012:backup-vault:v`,
});
const of = (...CopyActions: ReturnType<typeof to>[]) => ({
  item,
  facts: {
    GetBackupPlan: {
      BackupPlan: { BackupPlanName: 'nightly', Rules: [base, { ...base, CopyActions }] },
    },
  },
});

describeCheck(check, {
  pass: {
    'a rule copies to another region': of(to('aws', 'eu-west-1')),
    'one of two copies does': of(to('aws', 'us-east-1'), to('aws', 'eu-west-1')),
    'it is so in another partition': {
      ...of(to('aws-cn', 'cn-north-1')),
      scope: { partition: 'aws-cn', region: 'cn-northwest-1' },
    },
  },
  fail: {
    'nothing is copied': { ...of(), message: 'The plan copies nothing.' },
    'the copy is for another account in the same region': {
      ...of(to('aws', 'us-east-1')),
      message: 'All copies stay in the region.',
    },
  },
  errors: {
    'a destination names no region': {
      item,
      facts: {
        GetBackupPlan: {
          BackupPlan: {
            BackupPlanName: 'nightly',
            Rules: [{ ...base, CopyActions: [{ DestinationBackupVaultArn: 'v' }] }],
          },
        },
      },
      message: /without the region of a vault/,
    },
  },
});
