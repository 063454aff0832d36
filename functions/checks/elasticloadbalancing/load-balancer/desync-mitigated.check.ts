import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { judgeDesyncMitigation } from '../desync-mitigation.judgement.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-desync-mitigated',
  title: 'Application load balancers hold back ambiguous requests',
  severity: 'medium',
  category: 'security',
  why: 'A request that the load balancer and a target read in different ways can carry a second one, past every check and into the session of another visitor.',
  fix: 'Set the desync mitigation mode to defensive or strictest.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
  needs: ['DescribeLoadBalancerAttributes'],
  appliesTo: ({ Type }) => answered(Type, 'Type') === 'application',

  evaluate({ facts }) {
    const attributes = answered(facts.DescribeLoadBalancerAttributes?.Attributes, 'Attributes');
    const mode = attributes.find(({ Key }) => Key === 'routing.http.desync_mitigation_mode');
    return judgeDesyncMitigation(mode?.Value);
  },
});
