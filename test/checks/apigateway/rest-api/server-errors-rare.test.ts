import { check } from '../../../../functions/checks/apigateway/rest-api/server-errors-rare.check.ts';
import { lastHour, nothing } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { id: 'a1', name: 'shop' };
const counted = (requests: number, errors: number, ...others: readonly string[]) => ({
  item,
  facts: {
    Count: requests > 0 ? lastHour(requests) : nothing,
    ServerErrors: errors > 0 ? lastHour(errors) : nothing,
  },
  related: { namesakes: ['a1', ...others].map((id) => ({ id, name: 'shop' })) },
});

describeCheck(check, {
  pass: {
    'none failed': counted(1000, 0),
    'one percent failed': counted(1000, 10),
    'few requests came, and a tenant judges them': {
      ...counted(10, 0),
      parameters: { leastRequests: 1, days: 7 },
    },
  },
  fail: {
    'more failed': {
      ...counted(1000, 11),
      message: 'Requests that ended in a server error in 1 day: 1.1 % of 1000.',
    },
    'a tenant allows none': {
      ...counted(1000, 1),
      parameters: { mostPercent: 0 },
      message: 'Requests that ended in a server error in 1 day: 0.1 % of 1000.',
    },
  },
  none: {
    'no request came': counted(0, 0),
    'another API has its name': counted(1000, 500, 'a2'),
  },
});
