import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { stage } from './stage.resource.ts';

export const check = defineCheck(stage, {
  id: 'apigateway-stage-tracing-enabled',
  title: 'Stages of REST APIs are traced',
  severity: 'low',
  category: 'operations',
  why: 'Without traces nobody sees which of the services behind a slow or failing request is to blame.',
  fix: 'Turn on X-Ray tracing of the stage.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enabling-xray.html',

  evaluate({ item }) {
    const traced = answered(item.tracingEnabled, 'tracingEnabled');
    return traced ? pass() : fail('Requests to the stage are not traced.');
  },
});
