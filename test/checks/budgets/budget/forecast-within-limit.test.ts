import { check } from '../../../../functions/checks/budgets/budget/forecast-within-limit.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const usd = (Amount: string) => ({ Amount, Unit: 'USD' });
const time = { Start: new Date('2026-01-01T00:00:00Z'), End: new Date('2087-06-15T00:00:00Z') };
const unlimited = {
  BudgetName: 'all',
  BudgetType: 'COST',
  TimeUnit: 'MONTHLY',
  TimePeriod: time,
} as const;
const item = { ...unlimited, BudgetLimit: usd('100.0') };
const spent = (actual: string, forecast?: string) => ({
  ActualSpend: usd(actual),
  ...(forecast && { ForecastedSpend: usd(forecast) }),
});
const seconds = (date: string) => String(new Date(date).getTime() / 1000);

describeCheck(check, {
  pass: {
    'the forecast is the limit': { item: { ...item, CalculatedSpend: spent('60', '100') } },
    'a budget of usage lasts': {
      item: {
        ...item,
        BudgetType: 'USAGE',
        BudgetLimit: { Amount: '10', Unit: 'GB' },
        CalculatedSpend: {
          ActualSpend: { Amount: '1', Unit: 'GB' },
          ForecastedSpend: { Amount: '2', Unit: 'GB' },
        },
      },
    },
    'the billing view is healthy': {
      item: { ...item, HealthStatus: { Status: 'HEALTHY' }, CalculatedSpend: spent('60', '90') },
    },
    'the month has a planned limit of its own': {
      item: {
        ...item,
        PlannedBudgetLimits: {
          [seconds('2026-10-01T00:00:00Z')]: usd('50'),
          [seconds('2026-11-01T00:00:00Z')]: usd('500'),
          [seconds('2026-12-01T00:00:00Z')]: usd('50'),
        },
        CalculatedSpend: spent('60', '400'),
      },
    },
  },
  fail: {
    'only planned limits are answered': {
      item: {
        ...unlimited,
        PlannedBudgetLimits: { [seconds('2026-11-01T00:00:00Z')]: usd('500') },
        CalculatedSpend: spent('60', '600'),
      },
      message: 'Forecast: 600 USD of 500.',
    },
    'the forecast is more': {
      item: { ...item, CalculatedSpend: spent('60', '100.01') },
      message: 'Forecast: 100.01 USD of 100.',
    },
    'it is already spent, and there is no forecast': {
      item: { ...item, CalculatedSpend: spent('100.5') },
      message: 'Spent: 100.5 USD of 100.',
    },
    'planned limits begin later, so that the first holds': {
      item: {
        ...item,
        PlannedBudgetLimits: { [seconds('2026-12-01T00:00:00Z')]: usd('500') },
        CalculatedSpend: spent('60', '400'),
      },
      message: 'Forecast: 400 USD of 100.',
    },
  },
  none: {
    'nothing is forecast yet': { item: { ...item, CalculatedSpend: spent('1') } },
    'its time is over': {
      item: {
        ...item,
        TimePeriod: { ...time, End: new Date('2026-11-21T06:00:00Z') },
        CalculatedSpend: spent('60', '400'),
      },
    },
    'its time has not come': {
      item: {
        ...item,
        TimePeriod: { ...time, Start: new Date('2026-12-01T00:00:00Z') },
        CalculatedSpend: spent('60', '400'),
      },
    },
    'its billing view cannot be seen': {
      item: {
        ...item,
        HealthStatus: { Status: 'UNHEALTHY' },
        CalculatedSpend: spent('60', '400'),
      },
    },
  },
  errors: {
    'there is no limit': {
      item: { ...unlimited, CalculatedSpend: spent('60', '90') },
      message: /without BudgetLimit/,
    },
    'the units differ': {
      item: {
        ...item,
        CalculatedSpend: { ActualSpend: { Amount: '1', Unit: 'CNY' } },
      },
      message: /in USD and in CNY/,
    },
    'an amount is no number': {
      item: { ...item, CalculatedSpend: spent('much') },
      message: /"much", which is no number/,
    },
    'an amount is empty': {
      item: { ...item, CalculatedSpend: spent('') },
      message: /"", which is no number/,
    },
    'nothing is said of the spend': { item, message: /without CalculatedSpend/ },
  },
  skips: {
    'a budget of utilisation': { item: { ...item, BudgetType: 'RI_UTILIZATION' } },
    'a budget of coverage': { item: { ...item, BudgetType: 'SAVINGS_PLANS_COVERAGE' } },
  },
});
