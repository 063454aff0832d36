import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-minor-versions-automatic',
  title: 'DB instances install minor versions automatically',
  severity: 'low',
  category: 'operations',
  why: 'Minor versions carry the security fixes of the engine; installed by hand, they wait until somebody has time.',
  fix: 'Turn on automatic minor version upgrades; RDS installs them in the maintenance window.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
  // RDS Custom leaves upgrades to its owner, and refuses the setting:
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
  appliesTo: ({ Engine }) => !Engine?.startsWith('custom-'),

  evaluate({ item }) {
    if (answered(item.AutoMinorVersionUpgrade, 'AutoMinorVersionUpgrade')) return pass();
    return fail('Minor versions are not installed automatically.');
  },
});
