import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { stack } from './stack.resource.ts';
import { conditionOf } from './status.judgement.ts';

export const check = defineCheck(stack, {
  id: 'cloudformation-stack-termination-protected',
  title: 'Stacks are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'One wrong command deletes a stack with everything that is in it.',
  fix: 'Turn on termination protection of the stack; whoever deletes it on purpose turns it off first.',
  docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-protect-stacks.html',

  // A nested stack has the protection of its root. What is being deleted, or was rolled back to nothing,
  // is not to be kept.
  appliesTo: (stack) => stack.RootId === undefined && isKept(stack),

  evaluate({ item }) {
    const isProtected = answered(item.EnableTerminationProtection, 'EnableTerminationProtection');
    return isProtected ? pass() : fail('Termination protection is off.');
  },
});

const isKept = (item: Parameters<typeof conditionOf>[0]): boolean =>
  !['empty', 'deleted'].includes(conditionOf(item)) &&
  !/^DELETE_|^ROLLBACK_/.test(item.StackStatus ?? '');
