import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { judgeDesyncMitigation } from '../desync-mitigation.judgement.ts';
import { classicLoadBalancer } from './classic-load-balancer.resource.ts';

export const check = defineCheck(classicLoadBalancer, {
  id: 'elasticloadbalancing-classic-load-balancer-desync-mitigated',
  title: 'Classic load balancers hold back ambiguous requests',
  severity: 'medium',
  category: 'security',
  why: 'A request that the load balancer and an instance read in different ways can carry a second one, past every check and into the session of another visitor.',
  fix: 'Set the desync mitigation mode to defensive or strictest.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-desync-mitigation-mode.html',
  needs: ['DescribeLoadBalancerAttributes'],

  evaluate({ facts }) {
    const { AdditionalAttributes: attributes = [] } = answered(
      facts.DescribeLoadBalancerAttributes?.LoadBalancerAttributes,
      'LoadBalancerAttributes',
    );
    const mode = attributes.find(({ Key }) => Key === 'elb.http.desyncmitigationmode');
    return judgeDesyncMitigation(mode?.Value);
  },
});
