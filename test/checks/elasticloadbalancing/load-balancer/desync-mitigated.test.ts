import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/desync-mitigated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { Type: 'application' } as const;
const mode = (Value?: string) => ({
  item,
  facts: {
    DescribeLoadBalancerAttributes: {
      Attributes: Value ? [{ Key: 'routing.http.desync_mitigation_mode', Value }] : [],
    },
  },
});

describeCheck(check, {
  pass: {
    'it is defensive': mode('defensive'),
    'it is as strict as can be': mode('strictest'),
    'nothing was ever set': mode(),
  },
  fail: { 'it only looks on': { ...mode('monitor'), message: 'Such requests are only counted.' } },
  errors: { 'the mode is new': { ...mode('relaxed'), message: /mode "relaxed"/ } },
  skips: { 'a gateway load balancer': { item: { Type: 'gateway' } } },
});
