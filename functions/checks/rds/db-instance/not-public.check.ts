import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-not-public',
  title: 'DB instances have no public address',
  severity: 'critical',
  category: 'security',
  why: 'A database with a public address is one security group rule away from everybody.',
  fix: 'Turn off public access and reach the instance from inside the VPC, through a VPN or a bastion.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  frameworks: {
    aws_fsbp: ['RDS.2'],
    'cis_aws_3.0': ['2.3.3'],
    'cis_aws_5.0': ['2.2.3'],
    'cis_aws_7.0': ['3.2.3'],
    hipaa: ['164.308(a)(3)(i)', '164.312(a)(1)'],
    iso27001_2022: ['A.8.1'],
    nist_800_53_r5: ids`
      AC-2(6) AC-3 AC-3(7) AC-4(21) AC-6 AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b) MP-2
      SC-7(3) SC-7(7) SC-7(9)(a) SC-7(11) SC-7(12) SC-7(16) SC-7(20) SC-7(21) SC-7(24)(b)
      SC-7(25) SC-7(26) SC-7(27) SC-7(28) SC-7(a) SC-7(b) SC-7(c) SC-25
    `,
    'pci_dss_4.0': ids`
      1.2.8 1.3.1 1.3.2 1.4.2 1.5.1 3.5.1.3 10.3.2 A1.1.2 A1.1.3 A3.4.1
    `,
    soc2: ['CC6.1', 'CC6.2', 'CC6.6'],
  },
  peers: {
    prowler: 'rds_instance_no_public_access',
    cloudsploit: 'rdsPubliclyAccessible',
    steampipe: 'rds_db_instance_prohibit_public_access',
  },

  evaluate({ item }) {
    if (!answered(item.PubliclyAccessible, 'PubliclyAccessible')) return pass();
    return fail('The instance has a public address.');
  },
});
