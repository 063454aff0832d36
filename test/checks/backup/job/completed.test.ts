import { expect, it } from 'vitest';
import { backupJob } from '../../../../functions/checks/backup/backup-job/backup-job.resource.ts';
import { check } from '../../../../functions/checks/backup/job/completed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type State = 'COMPLETED' | 'FAILED' | 'EXPIRED' | 'PARTIAL' | 'ABORTED' | 'RUNNING' | 'CREATED';
const of = (ResourceArn: string, State: State, day = 20) => ({
  BackupJobId: 'j',
  ResourceArn,
  State,
  CreationDate: new Date(`2026-11-${day}T05:00:00Z`),
});
const jobs = (...all: ReturnType<typeof of>[]) => ({ related: { jobs: all } });

describeCheck(check, {
  pass: {
    'all were completed': jobs(of('vol-1', 'COMPLETED'), of('vol-2', 'COMPLETED')),
    'one failed, and the next did not': jobs(
      of('vol-1', 'COMPLETED', 20),
      of('vol-1', 'FAILED', 19),
    ),
    'one is running after one that was completed': jobs(
      of('vol-1', 'COMPLETED', 19),
      of('vol-1', 'RUNNING', 20),
    ),
  },
  fail: {
    'the last failed': {
      ...jobs(of('vol-1', 'COMPLETED', 19), of('vol-1', 'FAILED', 20)),
      message: 'The last backup job failed for vol-1.',
    },
    'one began too late, one stopped and one is not whole': {
      ...jobs(of('vol-3', 'EXPIRED'), of('vol-1', 'ABORTED'), of('vol-2', 'PARTIAL')),
      message: 'The last backup job failed for vol-1, vol-2, vol-3.',
    },
    'many failed': {
      ...jobs(...['1', '2', '3', '4', '5', '6', '7'].map((id) => of(id, 'FAILED'))),
      message: 'The last backup job failed for 1, 2, 3, 4, 5 and 2 more.',
    },
  },
  none: {
    'nothing was backed up': jobs(),
    'the first is still running': jobs(of('vol-1', 'RUNNING'), of('vol-2', 'CREATED')),
  },
  errors: {
    'a state is not answered': {
      related: { jobs: [{ ...of('vol-1', 'FAILED'), State: undefined }] },
      message: /without State/,
    },
    'a state is not known': {
      // @ts-expect-error: a word that no model knows yet.
      ...jobs(of('vol-1', 'SKIPPED')),
      message: /"SKIPPED", which is not known/,
    },
    'the resource is not answered': {
      related: { jobs: [{ ...of('vol-1', 'FAILED'), ResourceArn: undefined }] },
      message: /without ResourceArn/,
    },
  },
});

it('leaves out jobs that are nested in another', () => {
  const scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' } as const;

  expect(backupJob.select?.({ ParentJobId: 'j' }, scope)).toBe(false);
  expect(backupJob.select?.({ IsParent: true }, scope)).toBe(true);
});
