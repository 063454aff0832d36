import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { workgroup } from './workgroup.resource.ts';

export const check = defineCheck(workgroup, {
  id: 'redshift-serverless-workgroup-traffic-in-vpc',
  title: 'Redshift Serverless traffic stays in the VPC',
  severity: 'medium',
  category: 'security',
  why: 'What the workgroup copies and unloads goes over the internet, past endpoints, flow logs and the policies that watch over them.',
  fix: 'Turn on enhanced VPC routing, with an endpoint of S3 in the VPC.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html',

  evaluate({ item }) {
    if (answered(item.enhancedVpcRouting, 'enhancedVpcRouting')) return pass();
    return fail('Enhanced VPC routing is off.');
  },
});
