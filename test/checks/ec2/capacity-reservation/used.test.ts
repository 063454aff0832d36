import { check } from '../../../../functions/checks/ec2/capacity-reservation/used.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (TotalInstanceCount: number, AvailableInstanceCount: number) => ({
  item: {
    OwnerId: '123456789012',
    State: 'active' as const,
    ReservationType: 'default' as const,
    CreateDate: new Date('2026-11-01T00:00:00Z'),
    TotalInstanceCount,
    AvailableInstanceCount,
  },
});

describeCheck(check, {
  pass: {
    'all run': of(4, 0),
    'half of them run': of(4, 2),
    'nothing says of which type it is': {
      item: { ...of(4, 0).item, ReservationType: undefined },
    },
    'a tenant is content with less': { ...of(4, 3), parameters: { leastPercent: 25 } },
  },
  fail: {
    'it began long ago': {
      item: { ...of(4, 4).item, StartDate: new Date('2026-11-02T00:00:00Z') },
      message: 'Of 4 reserved instances, 0 run.',
    },
    'none run': { ...of(4, 4), message: 'Of 4 reserved instances, 0 run.' },
    'less than half run': { ...of(4, 3), message: 'Of 4 reserved instances, 1 run.' },
    'a tenant allows no delay': {
      item: { ...of(1, 1).item, CreateDate: new Date('2026-11-21T05:00:00Z') },
      parameters: { graceDays: 0 },
      now: new Date('2026-11-21T06:00:00Z'),
      message: 'Of 1 reserved instances, 0 run.',
    },
  },
  none: {
    'it was made for a later day, which is today': {
      item: { ...of(4, 4).item, StartDate: new Date('2026-11-20T12:00:00Z') },
    },
    'it is of today': { item: { ...of(4, 4).item, CreateDate: new Date('2026-11-20T12:00:00Z') } },
  },
  skips: {
    'a block of capacity': { item: { ...of(4, 4).item, ReservationType: 'capacity-block' } },
    'one that begins later': { item: { ...of(4, 4).item, State: 'scheduled' } },
  },
});
