import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { classicLoadBalancer } from './classic-load-balancer.resource.ts';

export const check = defineCheck(classicLoadBalancer, {
  id: 'elasticloadbalancing-classic-load-balancer-connections-drained',
  title: 'Classic load balancers let requests finish before an instance leaves',
  severity: 'low',
  category: 'reliability',
  why: 'Each deployment and each scaling in cuts off the requests that the departing instance is about to answer.',
  fix: 'Turn on connection draining, with a timeout that is longer than your slowest requests.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-conn-drain.html',
  needs: ['DescribeLoadBalancerAttributes'],

  evaluate({ facts }) {
    const attributes = answered(
      facts.DescribeLoadBalancerAttributes?.LoadBalancerAttributes,
      'LoadBalancerAttributes',
    );
    const { Enabled: enabled } = answered(attributes.ConnectionDraining, 'ConnectionDraining');
    return answered(enabled, 'Enabled') ? pass() : fail('Connection draining is off.');
  },
});
