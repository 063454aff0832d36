import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Stack } from '../shapes.generated.ts';
import { stack } from './stack.resource.ts';
import { conditionOf } from './status.judgement.ts';

const millisecondsPerHour = 3_600_000;

export const check = defineCheck(stack, {
  id: 'cloudformation-stack-not-stuck',
  title: 'Operations on stacks come to an end',
  severity: 'high',
  category: 'health',
  why: 'As long as an operation goes on, nothing else can be done with the stack, not even going back; mostly it waits for something that will never be ready.',
  fix: 'Read the events of the stack for what it waits for; cancel the update, answer for a custom resource that does not, or skip what cannot be rolled back.',
  docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html',
  parameters: z.object({
    maxHours: z.int().min(1).max(72).default(6).describe('How many hours an operation may take.'),
  }),

  appliesTo: (stack) => conditionOf(stack) !== 'deleted',

  evaluate({ item, parameters: { maxHours }, now }) {
    if (conditionOf(item) !== 'busy') return pass();
    const since = beginOf(item);
    if (now.getTime() - since.getTime() <= maxHours * millisecondsPerHour) return pass();
    return fail(`In ${item.StackStatus} since ${since.toISOString()}.`);
  },
});

/**
 * When the operation of a stack began. What was never updated is in its first:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Stack.html
 */
function beginOf(item: Stack): Date {
  if (item.StackStatus === 'DELETE_IN_PROGRESS') return answered(item.DeletionTime, 'DeletionTime');
  return item.LastUpdatedTime ?? answered(item.CreationTime, 'CreationTime');
}
