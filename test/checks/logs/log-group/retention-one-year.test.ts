import { check } from '../../../../functions/checks/logs/log-group/retention-one-year.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// https://docs.aws.amazon.com/config/latest/developerguide/cw-loggroup-retention-period-check.html
describeCheck(check, {
  pass: {
    'events never expire': { item: { logGroupClass: 'STANDARD' } },
    'events are kept for a year': {
      item: { retentionInDays: 365, logGroupClass: 'INFREQUENT_ACCESS' },
    },
    'it is as long as the tenant demands': {
      item: { retentionInDays: 90 },
      parameters: { minDays: 90 },
    },
  },
  fail: {
    'events are kept for a week': {
      item: { retentionInDays: 7 },
      message: 'Events are kept for 7 days; at least 365 are demanded.',
    },
    // The next shorter period that CloudWatch offers.
    'a year is nearly reached': {
      item: { retentionInDays: 180 },
      message: 'Events are kept for 180 days; at least 365 are demanded.',
    },
    'it is shorter than the tenant demands': {
      item: { retentionInDays: 400 },
      parameters: { minDays: 3653 },
      message: 'Events are kept for 400 days; at least 3653 are demanded.',
    },
  },
  skips: { 'a group whose events are only passed on': { item: { logGroupClass: 'DELIVERY' } } },
});
