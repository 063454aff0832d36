import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/invalid-headers-dropped.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { Type: 'application' } as const;
const dropping = (Value?: string) => ({
  item,
  facts: {
    DescribeLoadBalancerAttributes: {
      Attributes: Value ? [{ Key: 'routing.http.drop_invalid_header_fields.enabled', Value }] : [],
    },
  },
});
const message = 'Invalid headers reach the targets.';

describeCheck(check, {
  pass: { 'it drops them': dropping('true') },
  fail: {
    'it does not': { ...dropping('false'), message },
    'nothing was ever set': { ...dropping(), message },
  },
  errors: {
    'the attributes are left out': {
      item,
      facts: { DescribeLoadBalancerAttributes: {} },
      message: /without Attributes/,
    },
  },
  skips: { 'a network load balancer': { item: { Type: 'network' } } },
});
