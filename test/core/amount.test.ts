import { describe, expect, it } from 'vitest';
import { Amount, decimalOf, roughly } from '../../functions/core/amount.ts';

const amount = (microsPerMonth: number): Amount => ({
  microsPerMonth,
  currency: 'USD',
  basis: 'List price of 2026-11-20.',
});

describe('an amount', () => {
  it.each([
    [12_340_000, '12.34'],
    [5_000_000, '5.00'],
    [125, '0.000125'],
    [1_234_500, '1.2345'],
    [0, '0.00'],
    [7_300_000_000_050, '7300000.00005'],
  ])('of %i is a decimal number', (micros, decimal) => {
    expect(decimalOf(amount(micros))).toBe(decimal);
  });

  it.each([
    ['a fraction of a millionth', { ...amount(0.5) }],
    ['less than nothing', amount(-1)],
    ['no number', amount(Number.NaN)],
    ['a currency that is none', { ...amount(1), currency: '$' }],
    ['without a basis', { ...amount(1), basis: '' }],
  ])('is none with %s', (_, wrong) => {
    expect(Amount.safeParse(wrong).success).toBe(false);
  });

  it('is roughly the same where it moves by a few percent, and not in another currency', () => {
    expect(roughly(amount(12_340_000))).toEqual(roughly(amount(12_010_000)));
    expect(roughly(amount(12_340_000))).not.toEqual(roughly(amount(14_000_000)));
    expect(roughly(amount(12_340_000))).not.toEqual(
      roughly({ ...amount(12_340_000), currency: 'CNY' }),
    );
  });
});
