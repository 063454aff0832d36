import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { endOfStandardSupport } from '../engine-support.judgement.ts';
import { cacheCluster } from './cache-cluster.resource.ts';

export const check = defineCheck(cacheCluster, {
  id: 'elasticache-cache-cluster-engine-supported',
  title: 'Cache engines are in standard support',
  severity: 'high',
  category: 'security',
  why: 'After it only critical faults are mended, at an extra charge, and at last AWS upgrades the cache at a time of its own.',
  fix: 'Upgrade the cache to Valkey, or to a later version of Redis OSS; its endpoint stays the same.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support.html',
  // AWS announces no end for versions of Memcached.
  appliesTo: ({ Engine }) => answered(Engine, 'Engine') !== 'memcached',

  evaluate({ item, now }) {
    const engine = answered(item.Engine, 'Engine');
    const version = answered(item.EngineVersion, 'EngineVersion');
    const end = endOfStandardSupport(engine, version);
    if (end === undefined || now <= end) return pass();
    const day = end.toISOString().slice(0, 10);
    return fail(`Standard support of ${engine} ${version} ended on ${day}.`);
  },
});
