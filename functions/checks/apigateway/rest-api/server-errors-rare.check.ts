import { defineCheck, noVerdict } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { sumOfLastDays } from '../../../core/judgement/metrics.ts';
import { judgeServerErrors, serverErrorParameters } from '../../../core/judgement/server-errors.ts';
import { restApi } from './rest-api.resource.ts';

export const check = defineCheck(restApi, {
  id: 'apigateway-rest-api-server-errors-rare',
  title: 'REST APIs seldom answer with a server error',
  severity: 'high',
  category: 'health',
  why: 'Each is a request that somebody made in vain, and many are an outage.',
  fix: 'Look at the execution logs of the stage: whether the function or server behind it fails, is too slow, or refuses the API.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html',
  needs: ['Count', 'ServerErrors'],
  joins: ['namesakes'],
  parameters: serverErrorParameters,

  evaluate({ facts, related: { namesakes }, parameters, now }) {
    // What is counted of a name is of all APIs that have it.
    if (namesakes.length > 1) return noVerdict();
    const { days } = parameters;
    const requests = sumOfLastDays(answered(facts.Count, 'Count'), days, now);
    const errors = sumOfLastDays(answered(facts.ServerErrors, 'ServerErrors'), days, now);
    return judgeServerErrors({ errors, requests }, parameters);
  },
});
