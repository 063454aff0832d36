import { check } from '../../../../functions/checks/rds/db-instance/replica-lag-small.check.ts';
import { at } from '../../../support/checks/metric-points.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const lag = (...seconds: readonly number[]) => ({
  item: { Engine: 'mysql', ReadReplicaSourceDBInstanceIdentifier: 'primary' },
  facts: {
    ReplicaLag: {
      points: seconds.map((value, place) => at(`2026-11-21T0${place}:00:00Z`, value)),
    },
  },
  // In the hour after the last point.
  now: new Date(`2026-11-21T0${seconds.length}:30:00Z`),
});

describeCheck(check, {
  pass: {
    'it keeps up': lag(0),
    'its source, of PostgreSQL, is idle': lag(150),
    'it lags five minutes behind': lag(300),
    'it has caught up': lag(4000, 3),
    'the tenant allows more': { ...lag(600), parameters: { mostSeconds: 600 } },
  },
  fail: {
    'it lags behind': {
      ...lag(3, 301.4),
      message: 'In the last hour the replica lagged 301 seconds behind on average.',
    },
    'replication has stopped': { ...lag(3, -1), message: 'Replication does not run.' },
  },
  errors: {
    'no metric was read': {
      item: { Engine: 'mysql', ReadReplicaSourceDBInstanceIdentifier: 'primary' },
      facts: { ReplicaLag: undefined },
      message: /without ReplicaLag/,
    },
  },
  none: {
    'nothing was reported': lag(),
    'it was stopped hours ago': { ...lag(4000), now: new Date('2026-11-21T06:00:00Z') },
  },
  skips: {
    'it is no replica': { ...lag(4000), item: { Engine: 'mysql' } },
  },
});
