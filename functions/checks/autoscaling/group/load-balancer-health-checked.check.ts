import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { group } from './group.resource.ts';

export const check = defineCheck(group, {
  id: 'autoscaling-group-load-balancer-health-checked',
  title: 'Groups behind a load balancer use its health check',
  severity: 'low',
  category: 'reliability',
  why: 'An instance that answers the load balancer no more stays in the group as long as its machine runs.',
  fix: 'Add ELB to the health check types of the group, with a grace period that the application needs to start.',
  docs: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-add-elb-healthcheck.html',
  // A group without has empty lists, or none.
  appliesTo: ({ LoadBalancerNames = [], TargetGroupARNs = [] }) =>
    LoadBalancerNames.length + TargetGroupARNs.length > 0,

  evaluate({ item }) {
    const types = answered(item.HealthCheckType, 'HealthCheckType').split(',');
    if (types.some((type) => type.trim() === 'ELB')) return pass();
    return fail(`The health check of the group is: ${types.join(', ')}.`);
  },
});
