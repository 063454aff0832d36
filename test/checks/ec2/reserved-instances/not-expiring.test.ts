import { check } from '../../../../functions/checks/ec2/reserved-instances/not-expiring.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const until = (day: string) => ({
  item: {
    State: 'active' as const,
    InstanceCount: 3,
    InstanceType: 'm5.large' as const,
    End: new Date(day),
  },
});

describeCheck(check, {
  pass: {
    'they are good for a year': until('2027-11-21T06:00:00Z'),
    'they are good for just long enough': until('2026-12-21T06:00:00Z'),
    'a tenant wants to know later': {
      ...until('2026-11-28T06:00:00Z'),
      parameters: { leastDays: 7 },
    },
  },
  fail: {
    'they end within the month': {
      ...until('2026-12-21T05:59:59Z'),
      message: 'Reserved instances (3 of type m5.large) end in 29 days.',
    },
    'they have just ended': {
      ...until('2026-11-21T05:00:00Z'),
      message: 'Reserved instances (3 of type m5.large) end in 0 days.',
    },
  },
  skips: {
    'those that have ended': {
      item: { ...until('2026-01-01T00:00:00Z').item, State: 'retired' },
    },
    'those that begin later': { item: { ...until('2027-11-21T06:00:00Z').item, State: 'queued' } },
  },
});
