import { check } from '../../../../functions/checks/health/event/scheduled-change-planned.check.ts';
import type {
  AffectedEntity,
  Event,
} from '../../../../functions/checks/health/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-11-21T06:00:00Z');
const change = (days: number): Event => ({
  arn: 'arn:aws:health:eu-west-1::event/RDS/AWS_RDS_PLANNED_LIFECYCLE_EVENT/1',
  service: 'RDS',
  eventTypeCode: 'AWS_RDS_PLANNED_LIFECYCLE_EVENT',
  eventTypeCategory: 'scheduledChange',
  eventScopeCode: 'ACCOUNT_SPECIFIC',
  region: 'eu-west-1',
  statusCode: 'upcoming',
  startTime: new Date(now.getTime() + days * 86_400_000),
});
const about = (days: number, ...statuses: (AffectedEntity['statusCode'] | 'none')[]) => ({
  item: change(days),
  facts: {
    DescribeAffectedEntities: {
      entities: statuses.map((statusCode) => (statusCode === 'none' ? {} : { statusCode })),
    },
  },
  now,
});

describeCheck(check, {
  pass: {
    'there is time': about(14, 'PENDING'),
    'all is dealt with': about(1, 'RESOLVED', 'UNIMPAIRED'),
    'the tenant needs less time': { ...about(5, 'PENDING'), parameters: { leadDays: 3 } },
  },
  fail: {
    'it is near': {
      ...about(13, 'PENDING', 'RESOLVED'),
      message: 'RDS, 2026-12-04: 1 resources are not dealt with.',
    },
    'it has begun': {
      ...about(-1, 'PENDING'),
      message: 'RDS, 2026-11-20: 1 resources are not dealt with.',
    },
    'nothing is known of a resource': {
      ...about(13, 'none'),
      message: 'RDS, 2026-12-04: 1 resources are not dealt with.',
    },
    'no resource is named': {
      ...about(13),
      message: 'RDS, 2026-12-04: it is open.',
    },
  },
  skips: {
    'an issue': { item: { ...change(1), eventTypeCategory: 'issue' } },
    'a change that needs nothing of anybody': {
      item: { ...change(1), actionability: 'INFORMATIONAL' },
    },
  },
});
