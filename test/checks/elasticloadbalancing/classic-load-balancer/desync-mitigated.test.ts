import { check } from '../../../../functions/checks/elasticloadbalancing/classic-load-balancer/desync-mitigated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { LoadBalancerName: 'web' };
const mode = (...Values: readonly string[]) => ({
  item,
  facts: {
    DescribeLoadBalancerAttributes: {
      LoadBalancerAttributes: {
        AdditionalAttributes: Values.map((Value) => ({
          Key: 'elb.http.desyncmitigationmode',
          Value,
        })),
      },
    },
  },
});

describeCheck(check, {
  pass: {
    'it is defensive': mode('defensive'),
    'it is as strict as can be': mode('strictest'),
    'nothing was ever set': mode(),
    'nothing is said of further attributes': {
      item,
      facts: {
        DescribeLoadBalancerAttributes: {
          LoadBalancerAttributes: { AccessLog: { Enabled: false } },
        },
      },
    },
  },
  fail: { 'it only looks on': { ...mode('monitor'), message: 'Such requests are only counted.' } },
  errors: {
    'the mode is new': { ...mode('relaxed'), message: /mode "relaxed"/ },
    'the attributes are left out': {
      item,
      facts: { DescribeLoadBalancerAttributes: {} },
      message: /without LoadBalancerAttributes/,
    },
  },
});
