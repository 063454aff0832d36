import { check } from '../../../../functions/checks/lambda/function/failed-events-delivered.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const failed = (queue: number | undefined, destination: number | undefined) => ({
  item: { FunctionName: 'f' },
  facts: {
    DeadLetterErrors: { points: queue === undefined ? [] : [at('2026-11-21T05:00:00Z', queue)] },
    DestinationDeliveryFailures: {
      points: destination === undefined ? [] : [at('2026-11-21T04:00:00Z', destination)],
    },
  },
});

describeCheck(check, {
  pass: { 'all arrived': failed(0, 0), 'all arrived at the one there is': failed(undefined, 0) },
  fail: {
    'some did not reach the queue': {
      ...failed(2, undefined),
      message: 'Events that did not arrive in 1 day: 2.',
    },
    'some reached neither': { ...failed(2, 1), message: 'Events that did not arrive in 1 day: 3.' },
    'some did not in a week': {
      item: { FunctionName: 'f' },
      facts: {
        DeadLetterErrors: { points: [at('2026-11-15T06:00:00Z', 1)] },
        DestinationDeliveryFailures: { points: [] },
      },
      parameters: { days: 7 },
      message: 'Events that did not arrive in 7 days: 1.',
    },
  },
  none: { 'nothing was reported': failed(undefined, undefined) },
  errors: {
    'a metric was not read': {
      item: { FunctionName: 'f' },
      facts: { DeadLetterErrors: { points: [] }, DestinationDeliveryFailures: undefined },
      message: /without DestinationDeliveryFailures/,
    },
  },
});
