import { check } from '../../../../functions/checks/devops-guru/insight/handled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-11-21T06:00:00Z');
const open = (minutes: number) => ({
  item: {
    Id: 'a1',
    Name: 'DynamoDB throttles',
    Severity: 'HIGH' as const,
    Status: 'ONGOING' as const,
    InsightTimeRange: { StartTime: new Date(now.getTime() - minutes * 60_000) },
  },
  now,
});

describeCheck(check, {
  pass: {
    'it is new': open(60),
    'the tenant allows more': { ...open(100), parameters: { maxHours: 2 } },
  },
  fail: {
    'it is open for long': {
      ...open(120),
      message: 'Open since 2026-11-21T04:00:00.000Z, of high severity.',
    },
    'the tenant allows nothing': {
      ...open(1),
      parameters: { maxHours: 0 },
      message: 'Open since 2026-11-21T05:59:00.000Z, of high severity.',
    },
  },
});
