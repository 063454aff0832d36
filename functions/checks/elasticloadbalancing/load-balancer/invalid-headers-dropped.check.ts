import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-invalid-headers-dropped',
  title: 'Application load balancers drop headers with invalid names',
  severity: 'medium',
  category: 'security',
  why: 'Servers read such headers in different ways, by which requests are smuggled past checks or answers reach the wrong visitor.',
  fix: 'Let the load balancer drop invalid header fields, once no client of yours depends on them.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
  needs: ['DescribeLoadBalancerAttributes'],
  appliesTo: ({ Type }) => answered(Type, 'Type') === 'application',

  evaluate({ facts }) {
    const attributes = answered(facts.DescribeLoadBalancerAttributes?.Attributes, 'Attributes');
    // False unless set:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
    const dropped = attributes.find(
      ({ Key }) => Key === 'routing.http.drop_invalid_header_fields.enabled',
    );
    return dropped?.Value === 'true' ? pass() : fail('Invalid headers reach the targets.');
  },
});
