import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { majorOf } from '../engine-support.judgement.ts';
import { cacheCluster } from './cache-cluster.resource.ts';

export const check = defineCheck(cacheCluster, {
  id: 'elasticache-cache-cluster-minor-versions-automatic',
  title: 'Cache clusters take minor upgrades',
  severity: 'low',
  category: 'operations',
  why: 'The cache misses fixes of security and stability until somebody remembers to install them.',
  fix: 'Turn on automatic minor version upgrades; they are installed in the maintenance window.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CacheCluster.html',
  // Before version 6 the setting is there and does nothing; Memcached has no such upgrades.
  appliesTo: ({ Engine, EngineVersion }) =>
    answered(Engine, 'Engine') !== 'memcached' &&
    majorOf(answered(EngineVersion, 'EngineVersion')) >= 6,

  evaluate({ item }) {
    if (answered(item.AutoMinorVersionUpgrade, 'AutoMinorVersionUpgrade')) return pass();
    return fail('Minor versions are not installed by themselves.');
  },
});
