import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-deletion-protection-enabled',
  title: 'Load balancers are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'A deleted load balancer takes everything behind it off the network, and its DNS name never comes back.',
  fix: 'Turn on deletion protection; whoever means to delete the load balancer turns it off first.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
  frameworks: {
    aws_fsbp: ['ELB.6'],
    hipaa: ['164.308(a)(1)(ii)(B)'],
    nist_800_53_r5: ids`
      CA-7(4)(c) CM-2(2) CM-2(a) CM-3(a) CM-8(6) CP-1(a)(1)(b) CP-1(a)(2) CP-2(5) CP-2(a) CP-2(a)(6)
      CP-2(a)(7) CP-2(d) CP-2(e) SA-15(a)(4) SC-5(2) SC-22
    `,
  },
  peers: {
    prowler: 'elbv2_deletion_protection',
    cloudsploit: 'elbv2DeletionProtection',
    steampipe: 'elb_application_lb_deletion_protection_enabled',
  },
  needs: ['DescribeLoadBalancerAttributes'],

  evaluate({ facts }) {
    const attributes = answered(facts.DescribeLoadBalancerAttributes?.Attributes, 'Attributes');
    // False unless set:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
    const enabled = attributes.find(({ Key }) => Key === 'deletion_protection.enabled');
    return enabled?.Value === 'true' ? pass() : fail('Deletion protection is off.');
  },
});
