import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { documentdbCluster } from './documentdb-cluster.resource.ts';

export const check = defineCheck(documentdbCluster, {
  id: 'rds-documentdb-cluster-deletion-protected',
  title: 'DocumentDB clusters are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'One call, meant for another cluster or sent by a wrong script, deletes the database and its automated backups.',
  fix: 'Turn on deletion protection; deleting then takes a second, deliberate step.',
  docs: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/db-cluster-delete.html',

  evaluate({ item }) {
    if (answered(item.DeletionProtection, 'DeletionProtection')) return pass();
    return fail('Deletion protection is off.');
  },
});
