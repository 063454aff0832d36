import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-backups-retained',
  title: 'DB instances keep automated backups long enough',
  severity: 'medium',
  category: 'reliability',
  why: 'Damage is often noticed days later; then there is nothing left from before it to restore.',
  fix: 'Raise the backup retention period of the instance, to 35 days at most; AWS Backup keeps them longer.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html',
  frameworks: {
    aws_fsbp: ['RDS.11'],
    hipaa: ids`
      164.308(a)(1)(ii)(B) 164.308(a)(4)(ii)(A) 164.308(a)(7)(i) 164.308(a)(7)(ii)(A) 164.308(a)(7)(ii)(B)
      164.308(a)(7)(ii)(C) 164.312(a)(2)(ii)
    `,
    nist_800_53_r5: ids`
      CP-2(5) CP-6(1) CP-6(2) CP-6(a) CP-9(a) CP-9(b) CP-9(c) CP-10 CP-10(2) SC-5(2) SI-13(5)
    `,
    'pci_dss_4.0': ['10.3.3'],
    soc2: ['A1.2', 'CC7.4'],
  },
  peers: {
    prowler: 'rds_instance_backup_enabled',
    cloudsploit: 'rdsAutomatedBackups',
    steampipe: 'rds_db_instance_backup_enabled',
  },
  parameters: z.object({
    minimumDays: z
      .int()
      .min(1)
      .max(35)
      .default(7)
      .describe('The least number of days for which backups are kept.'),
  }),
  // Clusters back up for their members, primaries for their replicas.
  appliesTo: (item) =>
    item.DBClusterIdentifier === undefined &&
    item.ReadReplicaSourceDBInstanceIdentifier === undefined &&
    item.ReadReplicaSourceDBClusterIdentifier === undefined,

  evaluate({ item, parameters: { minimumDays } }) {
    const days = answered(item.BackupRetentionPeriod, 'BackupRetentionPeriod');
    if (days >= minimumDays) return pass();
    if (days === 0) return fail('Automated backups are off.');
    return fail(`Days for which backups are kept: ${days}, and not ${minimumDays}.`);
  },
});
