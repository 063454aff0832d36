import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/latency-low.check.ts';
import { hours, lastHour, nothing } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { Type: 'application' } as const;
const taking = (seconds: number, responses: number) => ({
  item,
  facts: { ResponseSeconds: lastHour(seconds), Responses: lastHour(responses) },
});
const twoHours = {
  item,
  facts: {
    ResponseSeconds: hours({ '2026-11-19T04:00:00Z': 9000, '2026-11-21T05:00:00Z': 10 }),
    Responses: hours({ '2026-11-19T04:00:00Z': 900, '2026-11-21T05:00:00Z': 100 }),
  },
};

describeCheck(check, {
  pass: {
    'they take a second': taking(100, 100),
    'a tenant allows more': { ...taking(300, 100), parameters: { mostMilliseconds: 3000 } },
    'they took longer before yesterday': twoHours,
  },
  fail: {
    'they take longer': {
      ...taking(100.2, 100),
      message: 'Targets took 1002 ms on average to answer, in 1 day.',
    },
    'hours with more answers weigh more': {
      ...twoHours,
      parameters: { days: 3 },
      message: 'Targets took 9010 ms on average to answer, in 3 days.',
    },
  },
  none: {
    'nothing was answered': { item, facts: { ResponseSeconds: nothing, Responses: nothing } },
    'too little was answered to tell': taking(500, 99),
    'a tenant asks for more': { ...taking(500, 100), parameters: { leastResponses: 101 } },
  },
  errors: {
    'no metric was read': {
      item,
      facts: { ResponseSeconds: undefined, Responses: lastHour(100) },
      message: /without ResponseSeconds/,
    },
  },
  skips: { 'a gateway load balancer': { item: { Type: 'gateway' } } },
});
