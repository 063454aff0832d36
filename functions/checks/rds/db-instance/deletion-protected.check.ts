import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-deletion-protected',
  title: 'DB instances are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'One call, meant for another instance or sent by a wrong script, deletes the database and its automated backups.',
  fix: 'Turn on deletion protection; deleting then takes a second, deliberate step.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
  // Members of a cluster are protected by the cluster.
  appliesTo: ({ DBClusterIdentifier }) => DBClusterIdentifier === undefined,

  evaluate({ item }) {
    if (answered(item.DeletionProtection, 'DeletionProtection')) return pass();
    return fail('Deletion protection is off.');
  },
});
