import { check } from '../../../functions/checks/secretsmanager/secret-used.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

const now = new Date('2026-11-21T06:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describeCheck(check, {
  pass: {
    'it was read on the last day that is allowed': {
      item: { LastAccessedDate: daysAgo(90), CreatedDate: daysAgo(400) },
      now,
    },
    'it is new and was not read yet': { item: { CreatedDate: daysAgo(1) }, now },
    'the tenant allows more': {
      item: { LastAccessedDate: daysAgo(300) },
      parameters: { maxIdleDays: 365 },
      now,
    },
  },
  fail: {
    'it was read too long ago': {
      item: { LastAccessedDate: daysAgo(91), CreatedDate: daysAgo(400) },
      now,
      message: 'Last read 91 days ago.',
    },
    'it was never read': {
      item: { CreatedDate: daysAgo(200) },
      now,
      message: 'Never read since it was made 200 days ago.',
    },
  },
});
