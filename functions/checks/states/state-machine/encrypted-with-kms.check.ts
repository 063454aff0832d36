import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfState } from '../../../core/judgement/states.ts';
import { stateMachine } from './state-machine.resource.ts';

const types = { own: ['CUSTOMER_MANAGED_KMS_KEY'], aws: ['AWS_OWNED_KEY'] } as const;

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
    // Left out it is the key of AWS: https://docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
    const type = machine.encryptionConfiguration?.type ?? 'AWS_OWNED_KEY';
    if (kindOfState(type, types, 'type') === 'own') return pass();
    return fail('The state machine has no KMS key of yours.');
  },
});
