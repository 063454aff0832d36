import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-web-acl-attached',
  title: 'Public application load balancers sit behind a web ACL',
  severity: 'medium',
  category: 'security',
  why: 'Every request of the internet reaches the application as it was sent, injected code and floods of logins among them.',
  fix: 'Associate a web ACL of AWS WAF with the load balancer.',
  docs: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html',
  joins: ['webAcls'],
  appliesTo: ({ Type, Scheme }) =>
    answered(Type, 'Type') === 'application' && answered(Scheme, 'Scheme') === 'internet-facing',

  evaluate({ item, related: { webAcls } }) {
    const arn = answered(item.LoadBalancerArn, 'LoadBalancerArn');
    const attached = webAcls.some(({ facts: { ListResourcesForWebACL: resources } }) =>
      answered(resources?.ResourceArns, 'ResourceArns').includes(arn),
    );
    return attached ? pass() : fail('No web ACL is associated with the load balancer.');
  },
});
