import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'memorydb-cluster-minor-versions-automatic',
  title: 'MemoryDB clusters take minor upgrades',
  severity: 'low',
  category: 'operations',
  why: 'The cluster misses fixes of security and stability until somebody remembers to install them.',
  fix: 'Turn on automatic minor version upgrades; they are installed in the maintenance window.',
  docs: 'https://docs.aws.amazon.com/memorydb/latest/devguide/engine-versions.html',

  evaluate({ item }) {
    return answered(item.AutoMinorVersionUpgrade, 'AutoMinorVersionUpgrade')
      ? pass()
      : fail('Minor versions are not installed by themselves.');
  },
});
