import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { fileSystem } from './file-system.resource.ts';

export const check = defineCheck(fileSystem, {
  id: 'elasticfilesystem-file-system-encrypted',
  title: 'EFS file systems are encrypted at rest',
  severity: 'medium',
  category: 'security',
  why: 'Files lie on disks of AWS as they were written, and no key stands between them and whoever gets at those.',
  fix: 'Make an encrypted file system, copy the files to it with DataSync, and mount it instead: encryption cannot be turned on later.',
  docs: 'https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html',

  evaluate({ item }) {
    return answered(item.Encrypted, 'Encrypted')
      ? pass()
      : fail('The file system is not encrypted.');
  },
});
