import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-used',
  title: 'Load balancers have targets',
  severity: 'medium',
  category: 'cost',
  why: 'A load balancer is paid by the hour, whether or not anything stands behind it, and keeps a name and addresses that lead nowhere.',
  fix: 'Register targets with its target groups, or delete the load balancer.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  joins: ['targetGroups'],

  evaluate({ related: { targetGroups } }) {
    // It may redirect, or answer by itself: that its listeners say alone.
    if (targetGroups.length === 0) return noVerdict();
    const hasTargets = targetGroups.some(
      ({ facts: { DescribeTargetHealth: health } }) =>
        answered(health?.TargetHealthDescriptions, 'TargetHealthDescriptions').length > 0,
    );
    if (hasTargets) return pass();
    const [only] = targetGroups;
    return fail(
      targetGroups.length === 1
        ? `No target is registered with its target group ${only?.item.TargetGroupName}.`
        : `No target is registered with any of its ${targetGroups.length} target groups.`,
    );
  },
});
