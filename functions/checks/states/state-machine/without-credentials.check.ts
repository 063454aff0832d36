import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { credentialsIn } from '../../../core/judgement/credentials/embedded-credentials.ts';
import { namedTextsIn } from './named-texts.judgement.ts';
import { hasOwnKey } from './own-key.judgement.ts';
import { stateMachine } from './state-machine.resource.ts';

export const check = defineCheck(stateMachine, {
  id: 'states-state-machine-without-credentials',
  title: 'State machine definitions hold no credentials',
  severity: 'critical',
  category: 'security',
  why: 'Everybody who may describe the state machine reads its definition, and the history of each execution repeats it.',
  fix: 'Change what was exposed, keep it in Secrets Manager, and call through an EventBridge connection or fetch it in a task.',
  docs: 'https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html',
  needs: ['DescribeStateMachine', 'Definition'],
  parameters: z.object({
    ignoredNames: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Names of members that hold no credential, whatever they look like.'),
  }),

  evaluate({ facts, parameters: { ignoredNames } }) {
    const machine = answered(facts.DescribeStateMachine, 'the state machine');
    const definition = answered(facts.Definition?.definition, 'definition');
    // It takes that key to read the definition.
    if (hasOwnKey(machine)) return noVerdict();
    const names = new Set(credentialsIn(namedTextsIn(definition), ignoredNames));
    if (names.size === 0) return pass();
    return fail(`What looks like credentials is in: ${[...names].join(', ')}.`);
  },
});
