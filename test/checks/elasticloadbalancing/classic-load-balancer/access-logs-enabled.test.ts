import { check } from '../../../../functions/checks/elasticloadbalancing/classic-load-balancer/access-logs-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { LoadBalancerName: 'web' };
const logs = (Enabled: boolean) => ({
  item,
  facts: { DescribeLoadBalancerAttributes: { LoadBalancerAttributes: { AccessLog: { Enabled } } } },
});

describeCheck(check, {
  pass: { 'they are on': logs(true) },
  fail: { 'they are off': { ...logs(false), message: 'Access logs are off.' } },
  errors: {
    'the attributes are left out': {
      item,
      facts: { DescribeLoadBalancerAttributes: {} },
      message: /without LoadBalancerAttributes/,
    },
    'the logs are left out': {
      item,
      facts: { DescribeLoadBalancerAttributes: { LoadBalancerAttributes: {} } },
      message: /without AccessLog/,
    },
  },
});
