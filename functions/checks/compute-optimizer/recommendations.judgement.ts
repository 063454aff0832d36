import type { Amount } from '../../core/amount.ts';
import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';

interface Saving {
  readonly estimatedMonthlySavings?:
    | { readonly currency?: string | undefined; readonly value?: number | undefined }
    | undefined;
}

interface Option {
  readonly rank?: number | undefined;
  readonly savingsOpportunity?: Saving | undefined;
  readonly savingsOpportunityAfterDiscounts?: Saving | undefined;
}

/** The option that Compute Optimizer ranks first. */
export function bestOf<One extends Option>(options: readonly One[] | undefined): One {
  const best = answered(options, 'the options').find(
    ({ rank }) => answered(rank, 'the rank of an option') === 1,
  );
  return answered(best, 'an option of the first rank');
}

/**
 * What the option saves a month: after the account's discounts, where AWS reckons with them, else at public prices.
 * There is none where it saves nothing, as for what is too small.
 */
export function savingOf(option: Option): { readonly amount?: Amount } {
  const discounted = amountOf(option.savingsOpportunityAfterDiscounts, 'with your discounts');
  const amount = discounted ?? amountOf(option.savingsOpportunity, 'at On-Demand prices');
  return amount && amount.microsPerMonth > 0 ? { amount } : {};
}

function amountOf(saving: Saving | undefined, how: string): Amount | undefined {
  const { currency, value } = saving?.estimatedMonthlySavings ?? {};
  if (value === undefined || currency === undefined) return undefined;
  return {
    microsPerMonth: Math.max(0, Math.round(value * 1_000_000)),
    currency,
    basis: `The saving that Compute Optimizer estimates, ${how}.`,
  };
}

interface Answer {
  readonly errors?: readonly { readonly code?: string | undefined }[] | undefined;
}

/** Throws where an answer says that it is not whole. */
export function refuseErrors({ errors = [] }: Answer): void {
  const [first] = errors;
  if (first) throw new IncompleteAnswerError(`Compute Optimizer left out some: ${first.code}.`);
}
