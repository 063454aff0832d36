import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-deletion-protection-enabled',
  title: 'Load balancers are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'A deleted load balancer takes everything behind it off the network, and its DNS name never comes back.',
  fix: 'Turn on deletion protection; whoever means to delete the load balancer turns it off first.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
  needs: ['DescribeLoadBalancerAttributes'],

  evaluate({ facts }) {
    const attributes = answered(facts.DescribeLoadBalancerAttributes?.Attributes, 'Attributes');
    // False unless set:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
    const enabled = attributes.find(({ Key }) => Key === 'deletion_protection.enabled');
    return enabled?.Value === 'true' ? pass() : fail('Deletion protection is off.');
  },
});
