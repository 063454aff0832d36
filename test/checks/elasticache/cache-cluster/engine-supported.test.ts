import { check } from '../../../../functions/checks/elasticache/cache-cluster/engine-supported.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (Engine: string, EngineVersion: string, CacheClusterStatus = 'available') => ({
  item: { CacheClusterStatus, Engine, EngineVersion },
});

describeCheck(check, {
  pass: {
    'it is Valkey': cluster('valkey', '7.2.6'),
    'it is a version of Valkey that Redis once had': cluster('valkey', '5.0.0'),
    'AWS has announced no end': cluster('redis', '7.1.0'),
    'the last day is not over': {
      ...cluster('redis', '6.2.6'),
      now: new Date('2027-01-31T23:59:00Z'),
    },
  },
  fail: {
    'version 5 has ended': {
      ...cluster('redis', '5.0.6'),
      message: 'Standard support of redis 5.0.6 ended on 2026-01-31.',
    },
    'version 3 has long ended': {
      ...cluster('redis', '3.2.10'),
      message: 'Standard support of redis 3.2.10 ended on 2023-07-31.',
    },
    'the last day is over': {
      ...cluster('redis', '6.2.6'),
      now: new Date('2027-02-01T00:00:00Z'),
      message: 'Standard support of redis 6.2.6 ended on 2027-01-31.',
    },
  },
  errors: {
    'the engine is not known': {
      ...cluster('dragonfly', '1.0.0'),
      message: /does not know the engine dragonfly/,
    },
    'the version is none': {
      ...cluster('redis', 'newest'),
      message: /"newest" is no engine version/,
    },
  },
  skips: {
    Memcached: cluster('memcached', '1.4.5'),
    'one that is being deleted': cluster('redis', '3.2.10', 'deleting'),
    'one that is gone': cluster('redis', '3.2.10', 'deleted'),
  },
});
