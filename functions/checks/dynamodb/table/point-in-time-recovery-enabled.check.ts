import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { table } from './table.resource.ts';

export const check = defineCheck(table, {
  id: 'dynamodb-table-point-in-time-recovery-enabled',
  title: 'Tables can be restored to any second of the last weeks',
  severity: 'medium',
  category: 'reliability',
  why: 'A faulty release or a mistaken delete is then undone from the last backup somebody thought of, if there is one.',
  fix: 'Turn on point-in-time recovery for the table, with a recovery period of up to 35 days.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html',
  frameworks: {
    aws_fsbp: ['DynamoDB.2'],
    hipaa: ids`
      164.308(a)(1)(ii)(B) 164.308(a)(7)(i) 164.308(a)(7)(ii)(A) 164.308(a)(7)(ii)(B) 164.308(a)(7)(ii)(C)
      164.312(a)(2)(ii)
    `,
    nist_800_53_r5: ids`
      CP-2(5) CP-6(2) CP-9(a) CP-9(b) CP-9(c) CP-10 CP-10(2) SC-5(2) SI-13(5)
    `,
    'pci_dss_4.0': ['10.3.3'],
    soc2: ['A1.2', 'CC7.4'],
  },
  peers: {
    prowler: 'dynamodb_tables_pitr_enabled',
    cloudsploit: 'dynamoContinuousBackups',
    steampipe: 'dynamodb_table_point_in_time_recovery_enabled',
  },
  needs: ['DescribeContinuousBackups'],

  evaluate({ facts }) {
    const { PointInTimeRecoveryDescription: recovery } = answered(
      facts.DescribeContinuousBackups?.ContinuousBackupsDescription,
      'ContinuousBackupsDescription',
    );
    const status = answered(recovery?.PointInTimeRecoveryStatus, 'PointInTimeRecoveryStatus');
    return status === 'ENABLED' ? pass() : fail('Point-in-time recovery is off.');
  },
});
