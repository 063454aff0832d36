import { defineCheck, fail, pass } from '../../../core/check.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { snapshot } from './snapshot.resource.ts';

export const check = defineCheck(snapshot, {
  id: 'ec2-snapshot-not-public',
  title: 'EBS snapshots are not public',
  severity: 'critical',
  category: 'security',
  why: 'Anybody with an AWS account can make a volume of a public snapshot and read every block; public snapshots are searched for secrets day and night.',
  fix: 'Make the snapshot private, share it with the accounts that need it, and block public access for snapshots in the region.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-modifying-snapshot-permissions.html',
  frameworks: {
    aws_fsbp: ['EC2.1'],
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
    prowler: 'ec2_ebs_public_snapshot',
    cloudsploit: 'ebsSnapshotPublic',
    steampipe: 'ebs_snapshot_not_publicly_restorable',
  },
  joins: ['publicSnapshots'],

  evaluate({ related }) {
    if (related.publicSnapshots.length === 0) return pass();
    return fail('Every AWS account can make a volume of the snapshot.');
  },
});
