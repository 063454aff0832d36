import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { amountsIn, isCurrent, limitOf } from '../budget.judgement.ts';
import { budget } from './budget.resource.ts';

export const check = defineCheck(budget, {
  id: 'budgets-budget-forecast-within-limit',
  title: 'Budgets are forecast to last',
  severity: 'high',
  category: 'cost',
  why: 'The period will cost more than was planned for it, and the sooner that is known, the less of it is already spent.',
  fix: 'Find out in Cost Explorer what grew, and stop it; or plan for more, if the growth is wanted.',
  docs: 'https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-managing-costs.html',
  // Budgets of utilisation and coverage have no most, but a least.
  appliesTo: ({ BudgetType }) => ['COST', 'USAGE'].includes(answered(BudgetType, 'BudgetType')),

  evaluate({ item, now }) {
    if (!isCurrent(item, now)) return noVerdict();
    const limit = limitOf(item, now);
    const unit = answered(limit.Unit, 'Unit');
    const most = amountsIn(unit, limit);
    const { ActualSpend, ForecastedSpend } = answered(item.CalculatedSpend, 'CalculatedSpend');
    const actual = amountsIn(unit, answered(ActualSpend, 'ActualSpend'));
    if (actual > most) return fail(`Spent: ${actual} ${unit} of ${most}.`);
    // There is none for days, nor before AWS has seen some weeks of use:
    // https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html
    if (!ForecastedSpend) return noVerdict();
    const forecast = amountsIn(unit, ForecastedSpend);
    if (forecast <= most) return pass();
    return fail(`Forecast: ${forecast} ${unit} of ${most}.`);
  },
});
