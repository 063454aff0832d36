import { check } from '../../../../functions/checks/elasticloadbalancing/classic-load-balancer/connections-drained.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { LoadBalancerName: 'web' };
const draining = (Enabled: boolean) => ({
  item,
  facts: {
    DescribeLoadBalancerAttributes: {
      LoadBalancerAttributes: { ConnectionDraining: { Enabled, Timeout: 300 } },
    },
  },
});

describeCheck(check, {
  pass: { 'it is on': draining(true) },
  fail: { 'it is off': { ...draining(false), message: 'Connection draining is off.' } },
  errors: {
    'it is left out': {
      item,
      facts: { DescribeLoadBalancerAttributes: { LoadBalancerAttributes: {} } },
      message: /without ConnectionDraining/,
    },
  },
});
