import { defineCheck } from '../../../core/check.ts';
import { judgeDatabaseStatus } from '../database-status.judgement.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-available',
  title: 'DB instances are available',
  severity: 'high',
  category: 'health',
  why: 'A database that is full, cannot read its key or was configured wrongly serves nobody, and does not mend itself.',
  fix: 'Look at the recent events of the database: they say what it lacks, storage, a key, a valid parameter or a network.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html',

  evaluate: ({ item }) => judgeDatabaseStatus(item.DBInstanceStatus, 'DBInstanceStatus'),
});
