import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { workgroup } from './workgroup.resource.ts';

export const check = defineCheck(workgroup, {
  id: 'redshift-serverless-workgroup-not-public',
  title: 'Redshift Serverless workgroups are private',
  severity: 'high',
  category: 'security',
  why: 'A warehouse with a public address is one rule of a security group away from everybody.',
  fix: 'Turn off public access and reach the workgroup from inside the VPC, through a VPN or an endpoint that Redshift manages.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-connecting.html',

  evaluate({ item }) {
    if (!answered(item.publiclyAccessible, 'publiclyAccessible')) return pass();
    return fail('The workgroup has a public address.');
  },
});
