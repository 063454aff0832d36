import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-not-public',
  title: 'DB instances have no public address',
  severity: 'critical',
  category: 'security',
  why: 'A database with a public address is one security group rule away from everybody.',
  fix: 'Turn off public access and reach the instance from inside the VPC, through a VPN or a bastion.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',

  evaluate({ item }) {
    if (!answered(item.PubliclyAccessible, 'PubliclyAccessible')) return pass();
    return fail('The instance has a public address.');
  },
});
