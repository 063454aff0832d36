import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-deletion-protected',
  title: 'DB instances are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'One call, meant for another instance or sent by a wrong script, deletes the database and its automated backups.',
  fix: 'Turn on deletion protection; deleting then takes a second, deliberate step.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
  frameworks: {
    aws_fsbp: ['RDS.8'],
    nist_800_53_r5: ids`
      CA-7(4)(c) CM-3(a) CP-1(a)(1)(b) CP-1(a)(2) CP-2(5) CP-2(a) CP-2(a)(6) CP-2(a)(7)
      CP-2(d) CP-2(e) SA-15(a)(4) SC-5(2) SC-22 SI-13(5)
    `,
    soc2: ['C1.1'],
  },
  peers: {
    prowler: 'rds_instance_deletion_protection',
    cloudsploit: 'rdsDeletionProtectionEnabled',
    steampipe: 'rds_db_instance_deletion_protection_enabled',
  },
  // Members of a cluster are protected by the cluster.
  appliesTo: ({ DBClusterIdentifier }) => DBClusterIdentifier === undefined,

  evaluate({ item }) {
    if (answered(item.DeletionProtection, 'DeletionProtection')) return pass();
    return fail('Deletion protection is off.');
  },
});
