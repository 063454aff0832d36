import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { database } from './database.resource.ts';

export const check = defineCheck(database, {
  id: 'lightsail-database-backups-retained',
  title: 'Lightsail databases keep backups',
  severity: 'medium',
  category: 'reliability',
  why: 'Without backups nothing brings back what a mistake or an attack deleted.',
  fix: 'Switch automatic backups of the database on.',
  docs: 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_RelationalDatabase.html',

  evaluate: ({ item: { backupRetentionEnabled } }) =>
    answered(backupRetentionEnabled, 'backupRetentionEnabled')
      ? pass()
      : fail('Automatic backups are off.'),
});
