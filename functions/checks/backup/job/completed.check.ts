import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { region } from '../region/region.resource.ts';
import type { BackupJob } from '../shapes.generated.ts';

const named = 5;

export const check = defineCheck(region, {
  id: 'backup-job-completed',
  title: 'The last backup of each resource succeeded',
  severity: 'high',
  category: 'health',
  why: 'A backup that failed is noticed on the day on which it is needed, unless somebody looks before.',
  fix: 'Read the message of the job in AWS Backup, mend its cause, mostly a permission or a window too short, and back up again.',
  docs: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/monitoring.html',
  joins: ['jobs'],

  evaluate({ related: { jobs } }) {
    const ended = jobs.filter((job) => outcomeOf(job) !== 'running');
    if (ended.length === 0) return noVerdict();
    const byResource = Map.groupBy(ended, ({ ResourceArn }) =>
      answered(ResourceArn, 'ResourceArn'),
    );
    const failed = [...byResource]
      .filter(([, own]) => outcomeOf(latestOf(own)) === 'failed')
      .map(([arn]) => arn)
      .sort();
    if (failed.length === 0) return pass();
    const more = failed.length > named ? ` and ${failed.length - named} more` : '';
    return fail(`The last backup job failed for ${failed.slice(0, named).join(', ')}${more}.`);
  },
});

/** https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupJob.html */
const outcomeOf = ({ State }: BackupJob) =>
  kindOfWord(State, 'State', {
    running: ['CREATED', 'PENDING', 'RUNNING', 'ABORTING'],
    good: ['COMPLETED'],
    failed: ['ABORTED', 'FAILED', 'EXPIRED', 'PARTIAL'],
  });

const latestOf = (jobs: readonly BackupJob[]): BackupJob =>
  jobs.reduce((latest, job) => (createdAt(job) > createdAt(latest) ? job : latest));

const createdAt = ({ CreationDate }: BackupJob) => answered(CreationDate, 'CreationDate');
