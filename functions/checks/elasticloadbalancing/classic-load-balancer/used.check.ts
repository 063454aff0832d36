import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { classicLoadBalancer } from './classic-load-balancer.resource.ts';

export const check = defineCheck(classicLoadBalancer, {
  id: 'elasticloadbalancing-classic-load-balancer-used',
  title: 'Classic load balancers have instances',
  severity: 'medium',
  category: 'cost',
  why: 'A load balancer is paid by the hour, whether or not anything stands behind it, and keeps a name that leads nowhere.',
  fix: 'Register instances with the load balancer, or delete it.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-deregister-register-instances.html',

  evaluate({ item }) {
    const instances = answered(item.Instances, 'Instances');
    return instances.length > 0 ? pass() : fail('No instance is registered.');
  },
});
