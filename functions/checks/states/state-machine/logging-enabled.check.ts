import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { stateMachine } from './state-machine.resource.ts';

const levels = { on: ['ALL', 'ERROR', 'FATAL'], off: ['OFF'] } as const;

export const check = defineCheck(stateMachine, {
  id: 'states-state-machine-logging-enabled',
  title: 'State machines log their executions',
  severity: 'medium',
  category: 'operations',
  why: 'Express executions leave no history but their logs, and that of standard ones is gone after 90 days.',
  fix: 'Set a log level and a log group, and let the role of the state machine write to it.',
  docs: 'https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html',
  needs: ['DescribeStateMachine'],

  evaluate({ facts }) {
    const machine = answered(facts.DescribeStateMachine, 'the state machine');
    // Left out where nobody set it: OFF is the default.
    // https://docs.aws.amazon.com/step-functions/latest/apireference/API_LoggingConfiguration.html
    const level = machine.loggingConfiguration?.level ?? 'OFF';
    return kindOfWord(level, 'level', levels) === 'on' ? pass() : fail('Logging is off.');
  },
});
