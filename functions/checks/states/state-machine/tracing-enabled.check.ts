import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { stateMachine } from './state-machine.resource.ts';

export const check = defineCheck(stateMachine, {
  id: 'states-state-machine-tracing-enabled',
  title: 'State machines are traced',
  severity: 'low',
  category: 'operations',
  why: 'Without traces nobody sees which of the services that an execution calls makes it slow or fail.',
  fix: 'Turn on X-Ray tracing for the state machine, and let its role write traces.',
  docs: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html',
  needs: ['DescribeStateMachine'],

  evaluate({ facts }) {
    const machine = answered(facts.DescribeStateMachine, 'the state machine');
    // Left out where nobody turned it on.
    return machine.tracingConfiguration?.enabled ? pass() : fail('X-Ray tracing is off.');
  },
});
