import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { FileSystem } from '../shapes.generated.ts';
import { fileSystem } from './file-system.resource.ts';

export const check = defineCheck(fileSystem, {
  id: 'fsx-file-system-multi-az',
  title: 'FSx file systems span two zones',
  severity: 'low',
  category: 'reliability',
  why: 'A file system in one zone cannot be reached while that zone is down.',
  fix: 'Make a file system of a Multi-AZ type from a backup, and move its clients there.',
  docs: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/high-availability-multiAZ.html',
  // Lustre has no such type.
  appliesTo: ({ FileSystemType }) => answered(FileSystemType, 'FileSystemType') !== 'LUSTRE',

  evaluate({ item }) {
    const type = deploymentTypeOf(item);
    const kind = kindOfWord(type, 'DeploymentType', {
      several: ['MULTI_AZ_1', 'MULTI_AZ_2'],
      one: ['SINGLE_AZ_1', 'SINGLE_AZ_2', 'SINGLE_AZ_HA_1', 'SINGLE_AZ_HA_2'],
    });
    return kind === 'several' ? pass() : fail(`The deployment type is ${type}.`);
  },
});

/** Each type of file system has the member in its own part of the answer. */
function deploymentTypeOf(item: FileSystem): string | undefined {
  const type = kindOfWord(item.FileSystemType, 'FileSystemType', {
    ontap: ['ONTAP'],
    openzfs: ['OPENZFS'],
    windows: ['WINDOWS'],
  });
  if (type === 'ontap') return item.OntapConfiguration?.DeploymentType;
  if (type === 'openzfs') return item.OpenZFSConfiguration?.DeploymentType;
  return item.WindowsConfiguration?.DeploymentType;
}
