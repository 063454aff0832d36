import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { loadBalancer } from './load-balancer.resource.ts';

const key = 'load_balancing.cross_zone.enabled';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-cross-zone',
  title: 'Network and gateway load balancers spread traffic across zones',
  severity: 'low',
  category: 'reliability',
  why: 'Each zone keeps the traffic that reaches it, however few targets it has: some are overrun while others idle.',
  fix: 'Turn on cross-zone load balancing, unless traffic is kept in its zone on purpose: what crosses zones is paid.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html',
  needs: ['DescribeLoadBalancerAttributes'],
  joins: ['targetGroupSettings'],
  // Application load balancers always do; within one zone there is nothing to cross.
  appliesTo: ({ Type, AvailabilityZones }) =>
    answered(Type, 'Type') !== 'application' &&
    answered(AvailabilityZones, 'AvailabilityZones').length > 1,

  evaluate({ facts, related: { targetGroupSettings: groups } }) {
    const attributes = answered(facts.DescribeLoadBalancerAttributes?.Attributes, 'Attributes');
    if (groups.length === 0) return noVerdict();
    // False unless set:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
    const ofBalancer = attributes.find(({ Key }) => Key === key)?.Value === 'true';
    const kept = groups.filter(({ facts: { DescribeTargetGroupAttributes: settings } }) => {
      const own = answered(settings?.Attributes, 'Attributes').find(({ Key }) => Key === key);
      return !(ownSetting(own?.Value) ?? ofBalancer);
    });
    if (kept.length === 0) return pass();
    const names = kept.map(({ item }) => item.TargetGroupName).join(', ');
    return fail(`Traffic stays in its zone for the target groups ${names}.`);
  },
});

/**
 * What a target group says for itself; unless set, it does as its load balancer:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html
 */
function ownSetting(value = 'use_load_balancer_configuration'): boolean | undefined {
  if (value === 'use_load_balancer_configuration') return undefined;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new IncompleteAnswerError(`AWS answered "${value}" for ${key}.`);
}
