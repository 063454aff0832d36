import { answered } from '../../core/answer.ts';
import { defineCheck, fail, pass } from '../../core/check.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-not-public',
  title: 'DB instances have no public address',
  severity: 'critical',
  category: 'security',
  why: 'A database with a public address is one security group rule away from everybody.',
  fix: 'Turn off public access and reach the instance from inside the VPC, through a VPN or a bastion.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  frameworks: { 'aws-fsbp': ['RDS.2'], 'cis-aws-5.0': ['2.2.3'] },
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
