import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { region } from './region.resource.ts';

export const check = defineCheck(region, {
  id: 'backup-region-plan-present',
  title: 'Regions with volumes or databases have a backup plan',
  severity: 'medium',
  category: 'reliability',
  why: 'Without a plan, backups are what each team remembers to make, and nobody sees which are missing.',
  fix: 'Make a plan that selects resources by a tag, and tag what is to be backed up.',
  docs: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/about-backup-plans.html',
  joins: ['dbClusters', 'dbInstances', 'plans', 'volumes'],

  evaluate({ related: { dbClusters, dbInstances, plans, volumes } }) {
    if (plans.length > 0) return pass();
    const databases = dbClusters.length + dbInstances.length;
    if (databases + volumes.length === 0) return noVerdict();
    return fail(
      `There is no backup plan for ${volumes.length} volumes and ${databases} databases.`,
    );
  },
});
