import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { backupAge, judgeBackups } from '../../../core/judgement/backups.ts';
import { table } from './table.resource.ts';

export const check = defineCheck(table, {
  id: 'dynamodb-table-backed-up',
  title: 'Tables are backed up by AWS Backup',
  severity: 'medium',
  category: 'reliability',
  why: 'Point-in-time recovery reaches back 35 days at most, in the same account, and cannot be locked.',
  fix: 'Add the table to the selection of a backup plan, and let DynamoDB be backed up in the region.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/backuprestore_HowItWorksAWS.html',
  needs: ['DescribeTable'],
  joins: ['backups'],
  parameters: backupAge,

  evaluate({ facts, related: { backups }, parameters, now }) {
    const { CreationDateTime: created } = answered(facts.DescribeTable?.Table, 'Table');
    return judgeBackups(backups, { created, now, ...parameters });
  },
});
