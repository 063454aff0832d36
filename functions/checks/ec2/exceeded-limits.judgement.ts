import * as z from 'zod';
import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../../core/check.ts';
import type { MetricSeries } from '../../core/metric-fact.ts';

export const mostPercent = z
  .int()
  .min(0)
  .max(100)
  .default(5)
  .describe('For how much of the last day, in percent, a limit may have been reached.');

/** One limit, with whether it was reached in each minute (1) or not (0), as averages. */
interface Limit {
  readonly of: string;
  readonly reached: MetricSeries;
}

/**
 * Whether limits were reached for too long. Nothing is reported where nothing is measured, as on
 * instances that are not of the Nitro system.
 *
 * https://docs.aws.amazon.com/ebs/latest/userguide/using_cloudwatch_ebs.html
 */
export function exceeded(limits: readonly Limit[], most: number): Verdict | NoVerdict {
  const measured = limits
    .filter(({ reached }) => reached.points.length > 0)
    .map(({ of, reached: { points } }) => ({
      of,
      percent: (points.reduce((sum, { value }) => sum + value, 0) / points.length) * 100,
    }));
  const over = measured.filter(({ percent }) => percent > most);
  if (over.length > 0) {
    const texts = over.map(({ of, percent }) => `${of} for ${Math.round(percent)} %`);
    return fail(`Limits that were reached, and how much of the last day: ${texts.join(', ')}.`);
  }
  return measured.length < limits.length ? noVerdict() : pass();
}
