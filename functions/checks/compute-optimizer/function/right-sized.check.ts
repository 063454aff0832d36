import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { functionRecommendation } from '../function-recommendation/function-recommendation.resource.ts';
import { bestOf, savingOf } from '../recommendations.judgement.ts';

export const check = defineCheck(functionRecommendation, {
  id: 'compute-optimizer-function-right-sized',
  title: 'Functions have the memory that their load asks for',
  severity: 'low',
  category: 'cost',
  why: 'Memory is paid for in every millisecond that a function runs, and with too little of it a function runs longer, as it has less processor.',
  fix: 'Set the memory that Compute Optimizer recommends, and watch duration and cost for some days.',
  docs: 'https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-lambda-recommendations.html',

  evaluate({ item }) {
    const kind = kindOfWord(item.finding, 'finding', {
      right: ['Optimized'],
      wrong: ['NotOptimized'],
      // Called too rarely, or not to be told from what was measured.
      unknown: ['Unavailable'],
    });
    if (kind === 'unknown') return noVerdict();
    if (kind === 'right') return pass();
    const option = bestOf(item.memorySizeRecommendationOptions);
    const now = answered(item.currentMemorySize, 'currentMemorySize');
    const then = answered(option.memorySize, 'memorySize');
    return fail(
      `The memory does not fit the load: ${then} MB are recommended in place of ${now} MB.`,
      savingOf(option),
    );
  },
});
