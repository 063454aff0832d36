import { defineCheck, fail, pass } from '../../../core/check.ts';
import { stack } from './stack.resource.ts';
import { conditionOf } from './status.judgement.ts';

export const check = defineCheck(stack, {
  id: 'cloudformation-stack-not-failed',
  title: 'Stacks are not left in a failed state',
  severity: 'medium',
  category: 'health',
  why: 'A stack that failed is neither what it was nor what it should be, and CloudFormation refuses its next update.',
  fix: 'Read the events of the stack, mend the cause, then continue the rollback, update the stack again, or delete it where its creation or deletion failed.',
  docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html',

  appliesTo: (stack) => conditionOf(stack) !== 'deleted',

  evaluate({ item }) {
    if (conditionOf(item) !== 'failed') return pass();
    return fail(`The stack is left in ${item.StackStatus}.`);
  },
});
