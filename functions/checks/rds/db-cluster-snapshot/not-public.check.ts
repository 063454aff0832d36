import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { dbClusterSnapshot } from './db-cluster-snapshot.resource.ts';

export const check = defineCheck(dbClusterSnapshot, {
  id: 'rds-db-cluster-snapshot-not-public',
  title: 'DB cluster snapshots are not shared with everybody',
  severity: 'critical',
  category: 'security',
  why: 'Any AWS account can restore a public snapshot and read the whole database; people search for them.',
  fix: 'Make the snapshot private, share it with single accounts where needed, and treat what it holds as disclosed.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-share-snapshot.html',
  frameworks: {
    aws_fsbp: ['RDS.1'],
    hipaa: ['164.308(a)(1)(ii)(B)', '164.308(a)(3)(i)', '164.312(a)(1)'],
    iso27001_2022: ['A.8.1'],
    nist_800_53_r5: ids`
      AC-2(6) AC-3 AC-3(7) AC-4(21) AC-6 AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b) MP-2
      SC-7(3) SC-7(7) SC-7(9)(a) SC-7(11) SC-7(12) SC-7(16) SC-7(20) SC-7(21) SC-7(24)(b)
      SC-7(25) SC-7(26) SC-7(27) SC-7(28) SC-7(a) SC-7(b) SC-7(c) SC-25
    `,
    'pci_dss_4.0': ['3.5.1.3', '10.3.2', 'A1.1.2', 'A3.4.1'],
    soc2: ['CC6.1', 'CC6.2', 'CC6.6'],
  },
  peers: {
    prowler: 'rds_snapshots_public_access',
    cloudsploit: 'rdsSnapshotPubliclyAccessible',
    steampipe: 'rds_db_snapshot_prohibit_public_access',
  },
  needs: ['DescribeDBClusterSnapshotAttributes'],

  evaluate({ facts }) {
    const { DBClusterSnapshotAttributesResult: result } =
      facts.DescribeDBClusterSnapshotAttributes ?? {};
    const attributes = answered(result?.DBClusterSnapshotAttributes, 'DBClusterSnapshotAttributes');
    const restore = attributes.find(({ AttributeName }) => AttributeName === 'restore');
    const accounts = answered(restore?.AttributeValues, 'the attribute restore');
    if (!accounts.includes('all')) return pass();
    return fail('Every AWS account may copy and restore the snapshot.');
  },
});
