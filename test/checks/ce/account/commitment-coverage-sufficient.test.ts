import { check } from '../../../../functions/checks/ce/account/commitment-coverage-sufficient.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const month = (SpendCoveredBySavingsPlans: string, OnDemandCost: string) => ({
  Coverage: { SpendCoveredBySavingsPlans, OnDemandCost },
});
const of = (...SavingsPlansCoverages: ReturnType<typeof month>[]) => ({
  facts: { GetSavingsPlansCoverage: { SavingsPlansCoverages } },
});

describeCheck(check, {
  pass: {
    'most is covered': of(month('700', '300')),
    'most is covered, seen over both months of the window': of(
      month('900', '100'),
      month('50', '200'),
    ),
    'little is left': of(month('0', '100')),
    'the tenant asks for less': {
      ...of(month('300', '700')),
      parameters: { minimumPercent: 30 },
    },
    'the tenant leaves more': { ...of(month('0', '700')), parameters: { minimumSpend: 700 } },
  },
  fail: {
    'little is covered': {
      ...of(month('699', '301')),
      message: 'Covered of the eligible spend of 30 days: 69 %, and not 70 %.',
    },
    'nothing is': {
      ...of(month('0', '100.01')),
      message: 'Covered of the eligible spend of 30 days: 0 %, and not 70 %.',
    },
  },
  none: {
    'there is no data': { facts: { GetSavingsPlansCoverage: undefined } },
    'nothing is eligible': of(),
    'nothing eligible cost anything': of(month('0', '0')),
  },
  errors: {
    'a cost is not answered': {
      facts: {
        GetSavingsPlansCoverage: {
          SavingsPlansCoverages: [{ Coverage: { OnDemandCost: '1' } }],
        },
      },
      message: /without SpendCoveredBySavingsPlans/,
    },
    'coverage is not answered': {
      facts: { GetSavingsPlansCoverage: { SavingsPlansCoverages: [{}] } },
      message: /without Coverage/,
    },
  },
});
