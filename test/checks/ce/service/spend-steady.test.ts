import { describe, expect, it } from 'vitest';
import { lastTwoMonths } from '../../../../functions/checks/ce/cost-explorer.judgement.ts';
import { check } from '../../../../functions/checks/ce/service/spend-steady.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const group = (name: string, Amount: string, Unit = 'USD') => ({
  Keys: [name],
  Metrics: { AmortizedCost: { Amount, Unit } },
});
const month = (Start: string, ...Groups: ReturnType<typeof group>[]) => ({
  TimePeriod: { Start, End: 'the next' },
  Groups,
});
const months = (...ResultsByTime: ReturnType<typeof month>[]) => ({
  facts: { ServiceCost: { ResultsByTime } },
});
const spend = (before: string, last: string) =>
  months(month('2026-09-01', group('EC2', before)), month('2026-10-01', group('EC2', last)));
const amount = (microsPerMonth: number, currency = 'USD') => ({
  microsPerMonth,
  currency,
  basis: 'The amortized cost of the last closed month above that of the month before.',
});

describeCheck(check, {
  pass: {
    'nothing cost anything': months(month('2026-09-01'), month('2026-10-01')),
    'a service costs less': spend('100', '50'),
    'a service costs half as much more': spend('1000', '1500'),
    'it grew by little': spend('1', '100.99'),
    'it costs nothing any more': months(
      month('2026-09-01', group('EC2', '1000')),
      month('2026-10-01'),
    ),
    'the tenant lets it double': {
      ...spend('1000', '2000'),
      parameters: { maxGrowthPercent: 100 },
    },
    'the tenant minds only more': { ...spend('1000', '2000'), parameters: { minimumGrowth: 5000 } },
  },
  fail: {
    'a service costs more than that': {
      ...spend('1000', '1500.5'),
      message: 'More than in the month before: EC2 (1500.50 USD after 1000.00 USD).',
      amount: amount(500_500_000),
    },
    'two do, and months come in parts': {
      ...months(
        month('2026-10-01', group('S3', '200', 'CNY')),
        month('2026-09-01', group('EC2', '100', 'CNY')),
        month('2026-10-01', group('EC2', '400', 'CNY')),
      ),
      message:
        'More than in the month before: EC2 (400.00 CNY after 100.00 CNY), S3 (200.00 CNY after 0.00 CNY).',
      amount: amount(500_000_000, 'CNY'),
    },
    'they are in two currencies, which have no sum': {
      ...months(
        month('2026-09-01'),
        month('2026-10-01', group('EC2', '400'), group('S3', '200', 'CNY')),
      ),
      message:
        'More than in the month before: EC2 (400.00 USD after 0.00 USD), S3 (200.00 CNY after 0.00 CNY).',
    },
  },
  errors: {
    'nothing was read': { facts: { ServiceCost: undefined }, message: /without ResultsByTime/ },
    'only one month is answered': { ...months(month('2026-09-01')), message: /1 months/ },
    'three months are answered': {
      ...months(month('2026-08-01'), month('2026-09-01'), month('2026-10-01')),
      message: /3 months/,
    },
    'a cost is no number': { ...spend('', '1'), message: /no number/ },
    'a month has no groups': {
      facts: { ServiceCost: { ResultsByTime: [{ TimePeriod: month('2026-09-01').TimePeriod }] } },
      message: /without Groups/,
    },
  },
});

describe('the months that are compared', () => {
  it.each([
    ['2026-11-21T06:00:00Z', '2026-09-01', '2026-11-01'],
    ['2026-11-01T00:00:00Z', '2026-08-01', '2026-10-01'],
    ['2027-01-10T00:00:00Z', '2026-11-01', '2027-01-01'],
  ])('are closed for a week: on %s from %s', (now, Start, End) => {
    expect(lastTwoMonths(new Date(now))).toEqual({ Start, End });
  });
});
