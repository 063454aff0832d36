import { check } from '../../../../functions/checks/logs/log-group/retention-set.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'a retention period is set': { item: { retentionInDays: 1 } },
    'it is as long as the tenant demands': {
      item: { retentionInDays: 365, logGroupClass: 'INFREQUENT_ACCESS' },
      parameters: { minDays: 365 },
    },
  },
  fail: {
    'none is set': { item: { logGroupClass: 'STANDARD' }, message: 'Events never expire.' },
    'it is shorter than the tenant demands': {
      item: { retentionInDays: 30 },
      parameters: { minDays: 365 },
      message: 'Events are kept for 30 days; at least 365 are demanded.',
    },
  },
  skips: { 'a group whose events are only passed on': { item: { logGroupClass: 'DELIVERY' } } },
});
