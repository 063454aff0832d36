import { defineCheck } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { backupAge, judgeBackups } from '../../../core/judgement/backups.ts';
import { volume } from './volume.resource.ts';

export const check = defineCheck(volume, {
  id: 'ec2-volume-backed-up',
  title: 'Volumes in use are backed up by AWS Backup',
  severity: 'medium',
  category: 'reliability',
  why: 'What AWS Backup does not know of has no retention, no copy elsewhere and no lock, and nobody is told when its backup fails.',
  fix: 'Add the volume, or its instance, to the selection of a backup plan, and let EBS or EC2 be backed up in the region.',
  docs: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
  joins: ['backups'],
  parameters: backupAge,
  appliesTo: ({ State }) => answered(State, 'State') === 'in-use',

  evaluate({ item: { CreateTime }, related: { backups }, parameters, now }) {
    return judgeBackups(backups, { created: CreateTime, now, ...parameters });
  },
});
