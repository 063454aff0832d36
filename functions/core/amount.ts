import * as z from 'zod';

const million = 1_000_000;

/** Money that what a check found costs, or could save, a month. */
export const Amount = z.object({
  microsPerMonth: z
    .int()
    .nonnegative()
    .meta({ description: 'The amount in millionths of the currency: 12340000 is 12.34.' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .meta({ description: 'The currency by ISO 4217: `USD`, `CNY`.' }),
  basis: z.string().min(1).max(200).meta({
    description: 'What it was calculated from: whose price, of which day, with which discounts.',
  }),
});
export type Amount = z.infer<typeof Amount>;

/** A decimal number with two places, or as many more as it has: `12.34`, `0.000125`. */
export function decimalOf({ microsPerMonth }: Amount): string {
  const whole = Math.floor(microsPerMonth / million);
  const places = String(microsPerMonth % million).padStart(6, '0');
  return `${whole}.${places.slice(0, 2)}${places.slice(2).replace(/0+$/, '')}`;
}

/** The amount to two significant digits: what moves by less is not worth a line in the history. */
export function roughly({ microsPerMonth, currency, basis }: Amount): readonly string[] {
  return [microsPerMonth.toPrecision(2), currency, basis];
}
