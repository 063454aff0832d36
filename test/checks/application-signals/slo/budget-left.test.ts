import type { ServiceLevelObjectiveBudgetReport } from '../../../../functions/checks/application-signals/shapes.generated.ts';
import { check } from '../../../../functions/checks/application-signals/slo/budget-left.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const arn = 'arn:aws:application-signals:eu-west-1:123456789012:slo/checkout';
const item = { Arn: arn, Name: 'checkout' };
const report = (...statuses: string[]) => ({
  item,
  facts: {
    BatchGetServiceLevelObjectiveBudgetReport: {
      Timestamp: new Date('2026-11-21T06:00:00Z'),
      Reports: statuses.map((status) => ({
        Arn: arn,
        Name: 'checkout',
        // Also words that AWS's model does not have.
        BudgetStatus: status as ServiceLevelObjectiveBudgetReport['BudgetStatus'],
      })),
      Errors: [],
    },
  },
});

describeCheck(check, {
  pass: { 'much is left': report('OK'), 'little is left': report('WARNING') },
  fail: {
    'it is used up': {
      ...report('BREACHED'),
      message: 'The error budget of the interval is used up.',
    },
  },
  none: { 'there are no data': report('INSUFFICIENT_DATA') },
  errors: {
    'AWS has a new status': { ...report('ASLEEP'), message: /"ASLEEP", which is not known/ },
    'there is no report': { ...report(), message: /without the report/ },
    'AWS could make no report': {
      item,
      facts: {
        BatchGetServiceLevelObjectiveBudgetReport: {
          Timestamp: new Date('2026-11-21T06:00:00Z'),
          Reports: [],
          Errors: [
            { Name: 'checkout', Arn: arn, ErrorCode: 'ResourceNotFound', ErrorMessage: 'none' },
          ],
        },
      },
      message: /no report of the objective: ResourceNotFound/,
    },
  },
});
