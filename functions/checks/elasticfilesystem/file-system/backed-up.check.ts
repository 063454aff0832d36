import { defineCheck, pass } from '../../../core/check.ts';
import { backupAge, judgeBackups } from '../../../core/judgement/backups.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { BackupPolicyDescription } from '../efs.shapes.generated.ts';
import { fileSystem } from './file-system.resource.ts';

export const check = defineCheck(fileSystem, {
  id: 'elasticfilesystem-file-system-backed-up',
  title: 'EFS file systems are backed up',
  severity: 'medium',
  category: 'reliability',
  why: 'What a faulty program or a thief deletes from a file system is deleted for all who mount it, and there is no undoing it.',
  fix: 'Turn on automatic backups of the file system, or add it to the selection of a backup plan.',
  docs: 'https://docs.aws.amazon.com/efs/latest/ug/awsbackup.html',
  needs: ['DescribeBackupPolicy'],
  joins: ['backups'],
  parameters: backupAge,

  evaluate({ item: { CreationTime }, facts, related: { backups }, parameters, now }) {
    if (isAutomatic(facts.DescribeBackupPolicy)) return pass();
    return judgeBackups(backups, { created: CreationTime, now, ...parameters });
  },
});

/** Without a policy there are no automatic backups. */
const isAutomatic = (answer: BackupPolicyDescription | undefined): boolean =>
  answer !== undefined &&
  kindOfWord(answer.BackupPolicy?.Status, 'Status', {
    on: ['ENABLED', 'ENABLING'],
    off: ['DISABLED', 'DISABLING'],
  }) === 'on';
