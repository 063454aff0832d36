import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { StackInstanceSummary } from '../shapes.generated.ts';
import { stackSet } from './stack-set.resource.ts';

export const check = defineCheck(stackSet, {
  id: 'cloudformation-stack-set-instances-current',
  title: 'Stack sets have reached all their accounts and regions',
  severity: 'medium',
  category: 'health',
  why: 'Accounts that a stack set did not reach keep an old template, or have nothing of the guard rails that it brings.',
  fix: 'See why the operation failed in the accounts that are behind, often a missing role or a closed region, and run it for them again.',
  docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-concepts.html',
  needs: ['ListStackInstances'],

  evaluate({ facts }) {
    const all = answered(facts.ListStackInstances?.Summaries, 'Summaries');
    const instances = all.filter((one) => !isOutOfReach(one));
    // Nothing is to be reached, or an operation is on its way there.
    if (instances.length === 0) return noVerdict();
    const behind = instances.filter(isBehind);
    if (behind.length === 0) return instances.some(isOnItsWay) ? noVerdict() : pass();
    const [first] = behind;
    return fail(
      `${behind.length} of ${instances.length} stacks are not current, the first in account ${first?.Account}, ${first?.Region}.`,
    );
  },
});

/** A stack set changes nothing in a suspended account. */
const isOutOfReach = ({ StackInstanceStatus }: StackInstanceSummary): boolean =>
  StackInstanceStatus?.DetailedStatus === 'SKIPPED_SUSPENDED_ACCOUNT';

/** Whether an operation on the stack waits or goes on. CloudFormation leaves the word out where there was none. */
const isOnItsWay = ({ StackInstanceStatus }: StackInstanceSummary): boolean =>
  ['PENDING', 'RUNNING'].includes(StackInstanceStatus?.DetailedStatus ?? '');

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackInstanceSummary.html */
function isBehind(instance: StackInstanceSummary): boolean {
  const kinds = { current: ['CURRENT'], outdated: ['OUTDATED'], broken: ['INOPERABLE'] };
  const status = kindOfWord(instance.Status, 'Status', kinds);
  return status === 'outdated' ? !isOnItsWay(instance) : status === 'broken';
}
