import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { reportOf } from './report.judgement.ts';
import { slo } from './slo.resource.ts';

export const check = defineCheck(slo, {
  id: 'application-signals-slo-budget-left',
  title: 'Service level objectives have some of their error budget left',
  severity: 'high',
  category: 'health',
  why: 'The service has failed its users more often than was promised, and each further failure is one too many.',
  fix: 'Look into what failed, hold back risky changes until the interval is over, or set a goal that the service can keep.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-ServiceLevelObjectives.html',
  needs: ['BatchGetServiceLevelObjectiveBudgetReport'],

  evaluate({ facts }) {
    const report = reportOf(facts.BatchGetServiceLevelObjectiveBudgetReport);
    const status = kindOfWord(report.BudgetStatus, 'BudgetStatus', {
      // A warning says that little is left.
      left: ['OK', 'WARNING'],
      none: ['INSUFFICIENT_DATA'],
      used: ['BREACHED'],
    });
    if (status === 'none') return noVerdict();
    return status === 'left' ? pass() : fail('The error budget of the interval is used up.');
  },
});
