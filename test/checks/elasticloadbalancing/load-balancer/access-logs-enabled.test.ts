import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/access-logs-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const application = { Type: 'application' } as const;
const logs = (...Attributes: { Key: string; Value: string }[]) => ({
  item: application,
  facts: { DescribeLoadBalancerAttributes: { Attributes } },
});

describeCheck(check, {
  pass: { 'access logs are on': logs({ Key: 'access_logs.s3.enabled', Value: 'true' }) },
  fail: {
    'access logs are off': {
      ...logs(
        { Key: 'access_logs.s3.enabled', Value: 'false' },
        { Key: 'connection_logs.s3.enabled', Value: 'true' },
      ),
      message: 'Access logs are off.',
    },
    'the attribute is not set': { ...logs(), message: 'Access logs are off.' },
  },
  skips: {
    'a network load balancer': { item: { Type: 'network' } },
    'a gateway load balancer': { item: { Type: 'gateway' } },
  },
});
