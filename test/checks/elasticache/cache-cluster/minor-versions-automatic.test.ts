import { check } from '../../../../functions/checks/elasticache/cache-cluster/minor-versions-automatic.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (Engine: string, EngineVersion: string, AutoMinorVersionUpgrade: boolean) => ({
  item: { CacheClusterStatus: 'available', Engine, EngineVersion, AutoMinorVersionUpgrade },
});

describeCheck(check, {
  pass: { 'they are': cluster('valkey', '8.0.1', true) },
  fail: {
    'they are not': {
      ...cluster('redis', '6.2.6', false),
      message: 'Minor versions are not installed by themselves.',
    },
  },
  skips: {
    'a version on which the setting has no effect': cluster('redis', '5.0.6', false),
    Memcached: cluster('memcached', '1.6.22', false),
  },
});
