import { Refusal } from '../../core/refusal.ts';
import {
  type Budget,
  type BudgetOwner,
  windowInWords,
  windowOf,
} from '../../core/tenants/budgets.ts';
import { absent, anyOf } from '../store/expression.ts';
import { expiry } from '../store/key.ts';
import { ConditionFailedError } from '../store/store-error.ts';
import type { Table, Write } from '../store/table.ts';
import { budgetKey } from './keys.ts';

/** A budget is spent: its owner has to wait for the next window. */
export class BudgetSpentError extends Refusal {
  override readonly name = 'BudgetSpentError';
  readonly budget: Budget;
  readonly secondsLeft: number;

  constructor(budget: Budget, now: Date, options?: ErrorOptions) {
    const { most, what } = budget;
    const { end } = windowOf(budget, now);
    const left = Math.max(0, most);
    super(
      'too-many-requests',
      `At most ${left} ${what} are done in ${windowInWords(budget)}. Ask again at ${end.toISOString()}.`,
      options,
    );
    this.budget = budget;
    this.secondsLeft = Math.max(1, Math.ceil((end.getTime() - now.getTime()) / 1000));
  }
}

/**
 * Spends one of a budget: one write. Throws a BudgetSpentError if nothing is left of it; a store that fails is
 * an error, and lets nobody through.
 *
 * May count twice what it spends once, when a connection dies: docs/decisions/0022.
 */
export async function spend(
  table: Table,
  budget: Budget,
  owner: BudgetOwner,
  now: Date,
): Promise<void> {
  const { update, changes, when } = spending(budget, owner, now);
  try {
    await table.update(update, changes, when);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new BudgetSpentError(budget, now, { cause: error });
  }
}

type Update = Extract<Write, { readonly update: unknown }>;

/** The same, for a transaction: whose condition that does not hold means that the budget is spent. */
export function spending(budget: Budget, owner: BudgetOwner, now: Date): Update {
  // Without a counter there is nothing to compare with.
  if (budget.most < 1) throw new BudgetSpentError(budget, now);
  const { start, end } = windowOf(budget, now);
  return {
    update: budgetKey(owner, budget.name, start),
    changes: { add: { used: 1 }, set: expiry(end) },
    when: anyOf(absent('used'), { path: 'used', is: '<', value: budget.most }),
  };
}

/** Gives back what was spent at some time on what was not done after all, for a transaction. */
export function refunding(budget: Budget, owner: BudgetOwner, at: Date): Update {
  return {
    update: budgetKey(owner, budget.name, windowOf(budget, at).start),
    changes: { add: { used: -1 } },
    when: { path: 'used', is: '>=', value: 1 },
  };
}
