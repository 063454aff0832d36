import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { neptuneCluster } from './neptune-cluster.resource.ts';

export const check = defineCheck(neptuneCluster, {
  id: 'rds-neptune-cluster-deletion-protected',
  title: 'Neptune clusters are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'One call, meant for another cluster or sent by a wrong script, deletes the database and its automated backups.',
  fix: 'Turn on deletion protection; deleting then takes a second, deliberate step.',
  docs: 'https://docs.aws.amazon.com/neptune/latest/userguide/manage-console-instances-delete.html',

  evaluate({ item }) {
    if (answered(item.DeletionProtection, 'DeletionProtection')) return pass();
    return fail('Deletion protection is off.');
  },
});
