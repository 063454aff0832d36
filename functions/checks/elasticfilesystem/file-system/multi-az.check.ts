import { defineCheck, fail, pass } from '../../../core/check.ts';
import { fileSystem } from './file-system.resource.ts';

export const check = defineCheck(fileSystem, {
  id: 'elasticfilesystem-file-system-multi-az',
  title: 'EFS file systems span several zones',
  severity: 'low',
  category: 'reliability',
  why: 'A One Zone file system cannot be reached while its zone is down, and is lost with it.',
  fix: 'Make a Regional file system and copy the files to it with DataSync or a replication.',
  docs: 'https://docs.aws.amazon.com/efs/latest/ug/features.html',

  evaluate({ item: { AvailabilityZoneName: zone } }) {
    // It is there for One Zone file systems alone:
    // https://docs.aws.amazon.com/efs/latest/ug/API_FileSystemDescription.html
    return zone === undefined ? pass() : fail(`The file system is in one zone: ${zone}.`);
  },
});
