import { check } from '../../../../functions/checks/rds/db-instance/replica-lag-small.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const hour = (begin: string, value: number) => ({
  begin: new Date(begin),
  end: new Date(new Date(begin).getTime() + 3_600_000),
  value,
});
const lag = (...seconds: readonly number[]) => ({
  item: { Engine: 'mysql', ReadReplicaSourceDBInstanceIdentifier: 'primary' },
  facts: {
    ReplicaLag: {
      points: seconds.map((value, place) => hour(`2026-11-21T0${place}:00:00Z`, value)),
    },
  },
  // In the hour after the last point.
  now: new Date(`2026-11-21T0${seconds.length}:30:00Z`),
});

describeCheck(check, {
  pass: {
    'it keeps up': lag(0),
    'it lags a minute behind': lag(60),
    'it has caught up': lag(4000, 3),
    'the tenant allows more': { ...lag(300), parameters: { mostSeconds: 300 } },
  },
  fail: {
    'it lags behind': {
      ...lag(3, 61.4),
      message: 'In the last hour the replica lagged 61 seconds behind on average.',
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
