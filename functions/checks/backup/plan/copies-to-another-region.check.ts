import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { plan } from './plan.resource.ts';

export const check = defineCheck(plan, {
  id: 'backup-plan-copies-to-another-region',
  title: 'Backup plans copy to another region',
  severity: 'low',
  category: 'reliability',
  why: 'Whatever takes away a whole region takes away the data and all of its backups at once.',
  fix: 'Add a copy to a vault in another region to the rules of the plan; also in another account, against ransom.',
  docs: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-region-backup.html',
  needs: ['GetBackupPlan'],

  evaluate({ facts, scope: { region } }) {
    const rules = answered(facts.GetBackupPlan?.BackupPlan?.Rules, 'Rules');
    // A rule that copies nothing has no copy actions.
    const copies = rules.flatMap(({ CopyActions = [] }) => CopyActions);
    const isElsewhere = copies.some(
      ({ DestinationBackupVaultArn: arn }) => regionOf(arn) !== region,
    );
    if (isElsewhere) return pass();
    return fail(
      copies.length === 0 ? 'The plan copies nothing.' : 'All copies stay in the region.',
    );
  },
});

const regionOf = (arn: string | undefined) =>
  answered(answered(arn, 'DestinationBackupVaultArn').split(':')[3], 'the region of a vault');
