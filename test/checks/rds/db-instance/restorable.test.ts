import { check } from '../../../../functions/checks/rds/db-instance/restorable.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (latest: string | undefined, more: object = {}) => ({
  item: {
    Engine: 'postgres',
    DBInstanceStatus: 'available',
    BackupRetentionPeriod: 7,
    ...(latest !== undefined && { LatestRestorableTime: new Date(latest) }),
    ...more,
  },
  now: new Date('2026-11-21T06:00:00Z'),
});

describeCheck(check, {
  pass: {
    'it can be restored to five minutes ago': instance('2026-11-21T05:55:00Z'),
    'to an hour ago': instance('2026-11-21T05:00:00Z'),
    'the tenant allows more': {
      ...instance('2026-11-21T04:00:00Z'),
      parameters: { mostMinutes: 120 },
    },
  },
  fail: {
    'to a little more than an hour ago': {
      ...instance('2026-11-21T04:59:00Z'),
      message: 'The latest time to which it can be restored was 61 minutes ago.',
    },
    'to no time at all': {
      ...instance(undefined),
      message: 'There is no time to which the instance can be restored.',
    },
  },
  errors: {
    'the answer does not say how it is': {
      ...instance('2026-11-21T05:55:00Z', { DBInstanceStatus: undefined }),
      message: /without DBInstanceStatus/,
    },
  },
  none: {
    'it is stopped': instance('2026-11-01T00:00:00Z', { DBInstanceStatus: 'stopped' }),
    'it is being made': instance(undefined, { DBInstanceStatus: 'creating' }),
  },
  skips: {
    'it has no automated backups': instance(undefined, { BackupRetentionPeriod: 0 }),
    'a member of a cluster': instance(undefined, { DBClusterIdentifier: 'c' }),
    'RDS Custom': instance(undefined, { Engine: 'custom-oracle-ee' }),
  },
});
