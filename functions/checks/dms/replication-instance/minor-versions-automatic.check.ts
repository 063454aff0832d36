import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { replicationInstance } from './replication-instance.resource.ts';

export const check = defineCheck(replicationInstance, {
  id: 'dms-replication-instance-minor-versions-automatic',
  title: 'Replication instances take minor upgrades',
  severity: 'low',
  category: 'operations',
  why: 'The instance misses fixes of security and stability until somebody remembers to install them.',
  fix: 'Turn on automatic minor version upgrades; they are installed in the maintenance window.',
  docs: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.EngineVersions.html',

  evaluate({ item }) {
    if (answered(item.AutoMinorVersionUpgrade, 'AutoMinorVersionUpgrade')) return pass();
    return fail('Minor versions are not installed by themselves.');
  },
});
