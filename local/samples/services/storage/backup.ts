import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldInEachRegion } from '../../places/told.ts';

const BackupPlanId = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const RuleName = 'daily';

interface Backups {
  readonly DeleteAfterDays: number;
  readonly CopyActions: readonly object[];
  readonly Locked: boolean;
  readonly State: 'COMPLETED' | 'FAILED';
}

/** A plan, the vault that it fills, and how its last job went. */
function plan(
  place: Place,
  { DeleteAfterDays, CopyActions, Locked, State }: Backups,
): readonly Said[] {
  const named = {
    BackupPlanId,
    BackupPlanArn: arn(place, 'backup', `backup-plan:${BackupPlanId}`),
    VersionId: 'a',
    CreationDate: inDays(-300),
  };
  const vault = {
    BackupVaultName: 'daily',
    BackupVaultArn: arn(place, 'backup', 'backup-vault:daily'),
  };
  const ResourceArn = arn(place, 'dynamodb', 'table/orders');
  const Lifecycle = { DeleteAfterDays };
  return [
    ['backup:ListBackupPlans', { BackupPlansList: [{ ...named, BackupPlanName: RuleName }] }],
    [
      'backup:GetBackupPlan',
      {
        ...named,
        BackupPlan: {
          BackupPlanName: RuleName,
          Rules: [
            { RuleName, RuleId: 'a', TargetBackupVaultName: 'daily', Lifecycle, CopyActions },
          ],
        },
      },
      { BackupPlanId },
    ],
    [
      'backup:ListBackupVaults',
      {
        BackupVaultList: [
          {
            ...vault,
            VaultType: 'BACKUP_VAULT',
            VaultState: 'AVAILABLE',
            CreationDate: inDays(-300),
            NumberOfRecoveryPoints: 35,
            Locked,
            ...(Locked && { MinRetentionDays: 7, MaxRetentionDays: 400, LockDate: inDays(-200) }),
          },
        ],
      },
    ],
    [
      'backup:ListBackupJobs',
      {
        BackupJobs: [
          {
            BackupJobId: BackupPlanId,
            AccountId: place.accountId,
            ...vault,
            ResourceArn,
            ResourceType: 'DynamoDB',
            State,
            CreationDate: inDays(-1),
            CompletionDate: inDays(-1),
          },
        ],
      },
    ],
    [
      'backup:ListProtectedResources',
      { Results: [{ ResourceArn, ResourceType: 'DynamoDB', LastBackupTime: inDays(-1) }] },
    ],
  ];
}

export const backup = toldInEachRegion({
  healthy: (place) =>
    plan(place, {
      DeleteAfterDays: 90,
      CopyActions: [
        {
          Lifecycle: { DeleteAfterDays: 90 },
          DestinationBackupVaultArn: arn(
            { ...place, region: 'eu-central-1' },
            'backup',
            'backup-vault:daily',
          ),
        },
      ],
      Locked: true,
      State: 'COMPLETED',
    }),
  faulty: (place) =>
    place.home
      ? plan(place, { DeleteAfterDays: 3, CopyActions: [], Locked: false, State: 'FAILED' })
      : [],
});
