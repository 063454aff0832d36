import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { classicLoadBalancer } from './classic-load-balancer.resource.ts';

export const check = defineCheck(classicLoadBalancer, {
  id: 'elasticloadbalancing-classic-load-balancer-access-logs-enabled',
  title: 'Classic load balancers write access logs',
  severity: 'medium',
  category: 'security',
  why: 'Without them nobody can tell afterwards who sent which request, be it an attack or a fault.',
  fix: 'Turn on access logs to an S3 bucket of the same region whose policy lets the load balancer write.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html',
  needs: ['DescribeLoadBalancerAttributes'],

  evaluate({ facts }) {
    const attributes = answered(
      facts.DescribeLoadBalancerAttributes?.LoadBalancerAttributes,
      'LoadBalancerAttributes',
    );
    const { Enabled: enabled } = answered(attributes.AccessLog, 'AccessLog');
    return answered(enabled, 'Enabled') ? pass() : fail('Access logs are off.');
  },
});
