import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';
import { daysBefore } from '../../core/judgement/days.ts';

/** Where Cost Explorer answers: https://docs.aws.amazon.com/general/latest/gr/billing.html */
export const askedIn = { aws: 'us-east-1', 'aws-cn': 'cn-northwest-1' } as const;

/** The page that says that each request costs. */
export const paid = 'https://docs.aws.amazon.com/cost-management/latest/userguide/ce-api.html';

interface Period {
  readonly Start: string;
  /** The day after the last. */
  readonly End: string;
}

/** Days that a bill may take to be whole: AWS refreshes the numbers of a day for some time after it. */
const settledAfterDays = 2;

/** The last 30 days of which the costs are known. */
export function lastThirtyDays(now: Date): Period {
  const end = daysBefore(now, settledAfterDays);
  return { Start: dayOf(daysBefore(end, 30)), End: dayOf(end) };
}

/**
 * The last two months that are closed: in the first days of a month AWS still charges to the one before, which would
 * look cheap, so that the two before that are taken.
 */
export function lastTwoMonths(now: Date): Period {
  const end = daysBefore(now, 7);
  const month = (ago: number) =>
    dayOf(new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - ago, 1)));
  return { Start: month(2), End: month(0) };
}

/** `2026-11-21` */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Cost Explorer writes numbers as texts. One that is left out, or none, is an error and never zero. */
export function numberOf(text: string | undefined, member: string): number {
  const said = answered(text, member);
  const value = said.trim() === '' ? Number.NaN : Number(said);
  if (Number.isFinite(value)) return value;
  throw new IncompleteAnswerError(`AWS answered ${member} "${said}", which is no number.`);
}
