import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { databaseRecommendation } from '../database-recommendation/database-recommendation.resource.ts';
import { bestOf, savingOf } from '../recommendations.judgement.ts';

export const check = defineCheck(databaseRecommendation, {
  id: 'compute-optimizer-db-instance-right-sized',
  title: 'DB instances are sized as their load asks',
  severity: 'medium',
  category: 'cost',
  why: 'A database that is too large is paid for day and night; one that is too small makes all that depends on it wait.',
  fix: 'Look at the classes that Compute Optimizer ranks, and modify the instance in its maintenance window.',
  docs: 'https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-rds-recommendations.html',
  // Of some databases only the storage was measured.
  appliesTo: ({ instanceFinding }) => instanceFinding !== undefined,

  evaluate({ item }) {
    const kind = kindOfWord(item.instanceFinding, 'instanceFinding', {
      'sized right': ['Optimized'],
      'larger than its load': ['Overprovisioned'],
      'smaller than its load': ['Underprovisioned'],
    });
    if (kind === 'sized right') return pass();
    const option = bestOf(item.instanceRecommendationOptions);
    const now = answered(item.currentDBInstanceClass, 'currentDBInstanceClass');
    const then = answered(option.dbInstanceClass, 'dbInstanceClass');
    return fail(
      `The instance is ${kind}: ${then} is recommended in place of ${now}.`,
      savingOf(option),
    );
  },
});
