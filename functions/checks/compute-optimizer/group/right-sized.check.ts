import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { groupRecommendation } from '../group-recommendation/group-recommendation.resource.ts';
import { bestOf, savingOf } from '../recommendations.judgement.ts';
import { sizeOf } from './group-size.judgement.ts';

export const check = defineCheck(groupRecommendation, {
  id: 'compute-optimizer-group-right-sized',
  title: 'Auto Scaling groups are sized as their load asks',
  severity: 'medium',
  category: 'cost',
  why: 'The wrong instance type is paid for, or slows things down, as many times as the group has instances.',
  fix: 'Look at the options that Compute Optimizer ranks, try one under load, and change the launch template or the capacity of the group.',
  docs: 'https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-asg-recommendations.html',

  evaluate({ item }) {
    const kind = kindOfWord(item.finding, 'finding', {
      'sized right': ['Optimized'],
      'larger than its load': ['Overprovisioned'],
      'smaller than its load': ['Underprovisioned'],
      'sized wrong': ['NotOptimized'],
    });
    if (kind === 'sized right') return pass();
    const option = bestOf(item.recommendationOptions);
    const now = sizeOf(item.currentConfiguration);
    const then = sizeOf(option.configuration);
    return fail(
      `The group is ${kind}: ${then} is recommended in place of ${now}.`,
      savingOf(option),
    );
  },
});
