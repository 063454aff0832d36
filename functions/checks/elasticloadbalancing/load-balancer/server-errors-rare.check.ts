import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { sumOfLastDays } from '../../../core/judgement/metrics.ts';
import { judgeServerErrors, serverErrorParameters } from '../../../core/judgement/server-errors.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-server-errors-rare',
  title: 'Application load balancers seldom answer with a server error',
  severity: 'high',
  category: 'health',
  why: 'Each is a request that somebody made in vain, and many are an outage.',
  fix: 'See in the access logs whether the targets answered so, or the load balancer itself because none was healthy or in time.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
  needs: ['RequestCount', 'OwnErrors', 'TargetErrors'],
  parameters: serverErrorParameters,
  appliesTo: ({ Type }) => answered(Type, 'Type') === 'application',

  evaluate({ facts, parameters, now }) {
    // No errors are reported where there were none:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
    const { days } = parameters;
    const own = sumOfLastDays(answered(facts.OwnErrors, 'OwnErrors'), days, now);
    const errors = own + sumOfLastDays(answered(facts.TargetErrors, 'TargetErrors'), days, now);
    // Requests that it refused for want of a target are not among those that it counts.
    const requests = sumOfLastDays(answered(facts.RequestCount, 'RequestCount'), days, now) + own;
    return judgeServerErrors({ errors, requests }, parameters);
  },
});
