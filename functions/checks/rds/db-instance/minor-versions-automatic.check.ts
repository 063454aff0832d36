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
  frameworks: {
    aws_fsbp: ['RDS.13'],
    'cis_aws_3.0': ['2.3.2'],
    'cis_aws_5.0': ['2.2.2'],
    'cis_aws_7.0': ['3.2.2'],
    'pci_dss_4.0': ['6.3.3'],
  },
  peers: {
    prowler: 'rds_instance_minor_version_upgrade_enabled',
    cloudsploit: 'rdsMinorVersionUpgrade',
    steampipe: 'rds_db_instance_automatic_minor_version_upgrade_enabled',
  },
  // RDS Custom leaves upgrades to its owner, and refuses the setting:
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
  appliesTo: ({ Engine }) => !Engine?.startsWith('custom-'),

  evaluate({ item }) {
    if (answered(item.AutoMinorVersionUpgrade, 'AutoMinorVersionUpgrade')) return pass();
    return fail('Minor versions are not installed automatically.');
  },
});
