import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { replicationInstance } from './replication-instance.resource.ts';

export const check = defineCheck(replicationInstance, {
  id: 'dms-replication-instance-multi-az',
  title: 'Replication instances span several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'When its zone fails, replication stops, and may have to begin anew with a full load.',
  fix: 'Turn on Multi-AZ for instances of replication that goes on.',
  docs: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.html',

  evaluate({ item }) {
    if (answered(item.MultiAZ, 'MultiAZ')) return pass();
    return fail('The instance is in one zone.');
  },
});
