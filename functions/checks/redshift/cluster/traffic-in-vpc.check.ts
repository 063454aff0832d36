import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-traffic-in-vpc',
  title: 'Redshift traffic stays in the VPC',
  severity: 'medium',
  category: 'security',
  why: 'What the cluster copies and unloads goes over the internet, past endpoints, flow logs and the policies that watch over them.',
  fix: 'Turn on enhanced VPC routing, with an endpoint of S3 in the VPC.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html',

  evaluate({ item }) {
    if (answered(item.EnhancedVpcRouting, 'EnhancedVpcRouting')) return pass();
    return fail('Enhanced VPC routing is off.');
  },
});
