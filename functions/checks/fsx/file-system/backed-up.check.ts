import { defineCheck, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { backupAge, judgeBackups } from '../../../core/judgement/backups.ts';
import { fileSystem } from './file-system.resource.ts';

export const check = defineCheck(fileSystem, {
  id: 'fsx-file-system-backed-up',
  title: 'FSx file systems are backed up',
  severity: 'medium',
  category: 'reliability',
  why: 'What a faulty program or a thief deletes from a file system is deleted for all who mount it.',
  fix: 'Set a retention of daily automatic backups, or add the file system to the selection of a backup plan.',
  docs: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/using-backups.html',
  joins: ['backups'],
  parameters: backupAge,
  // ONTAP is backed up volume by volume, and Lustre is often but a copy of a bucket, which cannot be backed up:
  // https://docs.aws.amazon.com/fsx/latest/LustreGuide/using-backups-fsx.html
  appliesTo: ({ FileSystemType, Lifecycle }) =>
    ['OPENZFS', 'WINDOWS'].includes(answered(FileSystemType, 'FileSystemType')) &&
    !['CREATING', 'FAILED'].includes(answered(Lifecycle, 'Lifecycle')),

  evaluate({ item, related: { backups }, parameters, now }) {
    const configuration = item.OpenZFSConfiguration ?? item.WindowsConfiguration;
    // Zero turns them off; where it is left out, nothing says that they are on.
    const { AutomaticBackupRetentionDays: days = 0 } = answered(configuration, 'a configuration');
    if (days > 0) return pass();
    return judgeBackups(backups, { created: item.CreationTime, now, ...parameters });
  },
});
