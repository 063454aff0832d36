import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { fileSystem } from './file-system.resource.ts';

export const check = defineCheck(fileSystem, {
  id: 'fsx-file-system-available',
  title: 'FSx file systems are available',
  severity: 'high',
  category: 'health',
  why: 'Whatever mounts the file system waits or fails, and while it is misconfigured FSx makes no backups of it and installs no updates.',
  fix: 'Mend what FSx says of the failure, mostly a directory, a network or a key that it can no longer use, and start its recovery.',
  docs: 'https://docs.aws.amazon.com/fsx/latest/APIReference/API_FileSystem.html',

  evaluate({ item: { Lifecycle } }) {
    const kind = kindOfWord(Lifecycle, 'Lifecycle', {
      good: ['AVAILABLE', 'UPDATING'],
      pending: ['CREATING'],
      bad: ['FAILED', 'MISCONFIGURED', 'MISCONFIGURED_UNAVAILABLE'],
    });
    if (kind === 'pending') return noVerdict();
    return kind === 'good' ? pass() : fail(`The state of the file system is ${Lifecycle}.`);
  },
});
