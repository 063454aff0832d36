import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';
import { kindOfWord } from '../../core/judgement/known-words.ts';
import type { Budget, Spend } from './shapes.generated.ts';

/**
 * Whether a budget counts now: its time has come and not run out, and what it looks at can be seen. The numbers of one whose billing
 * view is not healthy are old. AWS sets both dates where its owner sets none, and says nothing of health without such a view:
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Budget.html
 */
export function isCurrent({ TimePeriod, HealthStatus }: Budget, now: Date): boolean {
  const { Start, End } = answered(TimePeriod, 'TimePeriod');
  const health = HealthStatus
    ? kindOfWord(HealthStatus.Status, 'HealthStatus', { good: ['HEALTHY'], bad: ['UNHEALTHY'] })
    : 'good';
  return answered(Start, 'Start') <= now && now < answered(End, 'End') && health === 'good';
}

/** The limit of the period that is running: of planned ones, the last that has begun. */
export function limitOf({ PlannedBudgetLimits, BudgetLimit }: Budget, now: Date): Spend {
  const begun = Object.entries(PlannedBudgetLimits ?? {})
    .map(([start, limit]) => ({ start: numberOf(start, 'the start of a planned limit'), limit }))
    .filter(({ start }) => start * 1000 <= now.getTime())
    .sort((one, other) => other.start - one.start);
  return begun[0]?.limit ?? answered(BudgetLimit, 'BudgetLimit');
}

/** What a budget says, all in the same unit. */
export function amountsIn(unit: string, spend: Spend): number {
  const said = answered(spend.Unit, 'Unit');
  if (said === unit) return numberOf(answered(spend.Amount, 'Amount'), 'Amount');
  throw new IncompleteAnswerError(`AWS answered amounts in ${unit} and in ${said}.`);
}

function numberOf(text: string, member: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new IncompleteAnswerError(`AWS answered ${member} "${text}", which is no number.`);
}
