import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { instanceRecommendation } from '../instance-recommendation/instance-recommendation.resource.ts';
import { bestOf, savingOf } from '../recommendations.judgement.ts';

export const check = defineCheck(instanceRecommendation, {
  id: 'compute-optimizer-instance-right-sized',
  title: 'Instances are sized as their load asks',
  severity: 'medium',
  category: 'cost',
  why: 'An instance that is too large is paid for every hour that it runs; one that is too small slows down all that runs on it.',
  fix: 'Look at the options that Compute Optimizer ranks, try one under load, and change the instance type.',
  docs: 'https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-ec2-recommendations.html',
  // The state when the recommendation was made; where it is left out, the instance is judged.
  appliesTo: ({ instanceState }) =>
    instanceState !== 'terminated' && instanceState !== 'shutting-down',

  evaluate({ item }) {
    const kind = kindOfWord(item.finding, 'finding', {
      'sized right': ['Optimized'],
      'larger than its load': ['Overprovisioned'],
      'smaller than its load': ['Underprovisioned'],
      'sized wrong': ['NotOptimized'],
    });
    if (kind === 'sized right') return pass();
    const option = bestOf(item.recommendationOptions);
    const now = answered(item.currentInstanceType, 'currentInstanceType');
    const then = answered(option.instanceType, 'instanceType');
    return fail(
      `The instance is ${kind}: ${then} is recommended in place of ${now}.`,
      savingOf(option),
    );
  },
});
