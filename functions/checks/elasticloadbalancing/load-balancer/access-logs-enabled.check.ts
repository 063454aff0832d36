import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-access-logs-enabled',
  title: 'Application load balancers write access logs',
  severity: 'medium',
  category: 'security',
  why: 'Without them nobody can tell afterwards who sent which request, be it an attack or a fault.',
  fix: 'Turn on access logs to an S3 bucket of the same region whose policy lets the load balancer write.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html',
  needs: ['DescribeLoadBalancerAttributes'],
  // Network load balancers log TLS requests alone, gateway ones nothing.
  appliesTo: ({ Type }) => answered(Type, 'Type') === 'application',

  evaluate({ facts }) {
    const attributes = answered(facts.DescribeLoadBalancerAttributes?.Attributes, 'Attributes');
    // False unless set:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
    const enabled = attributes.find(({ Key }) => Key === 'access_logs.s3.enabled');
    return enabled?.Value === 'true' ? pass() : fail('Access logs are off.');
  },
});
