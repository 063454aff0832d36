import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { hasOwnKey } from './own-key.judgement.ts';
import { stateMachine } from './state-machine.resource.ts';

export const check = defineCheck(stateMachine, {
  id: 'states-state-machine-encrypted-with-kms',
  title: 'State machines are encrypted with a KMS key of yours',
  severity: 'low',
  category: 'security',
  why: 'Definitions and histories hold what executions work on, and without a key of yours no key policy guards it.',
  fix: 'Set a KMS key of yours on the state machine, and let its role and its readers use it.',
  docs: 'https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html',
  needs: ['DescribeStateMachine'],

  evaluate({ facts }) {
    const machine = answered(facts.DescribeStateMachine, 'the state machine');
    if (hasOwnKey(machine)) return pass();
    return fail('The state machine has no KMS key of yours.');
  },
});
