import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-not-public',
  title: 'Redshift clusters are private',
  severity: 'critical',
  category: 'security',
  why: 'A warehouse with a public address is one rule of a security group away from everybody.',
  fix: 'Turn off public access and reach the cluster from inside the VPC, through a VPN or an endpoint that Redshift manages.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html',

  evaluate({ item }) {
    if (!answered(item.PubliclyAccessible, 'PubliclyAccessible')) return pass();
    return fail('The cluster has a public address.');
  },
});
