import { check } from '../../../../functions/checks/rds/documentdb-cluster/backups-retained.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (settings: object) => ({ item: { Engine: 'docdb', ...settings } });

describeCheck(check, {
  pass: {
    'they are kept for a week': cluster({ BackupRetentionPeriod: 7 }),
    'the tenant asks for less': {
      ...cluster({ BackupRetentionPeriod: 1 }),
      parameters: { minimumDays: 1 },
    },
  },
  fail: {
    'they are kept for a day, as by default': {
      ...cluster({ BackupRetentionPeriod: 1 }),
      message: 'Days for which backups are kept: 1, and not 7.',
    },
    'they are off': {
      ...cluster({ BackupRetentionPeriod: 0 }),
      message: 'Automated backups are off.',
    },
  },
  errors: {
    'the answer does not say': { ...cluster({}), message: /without BackupRetentionPeriod/ },
  },
  skips: {
    'an Aurora cluster': { item: { Engine: 'aurora-mysql' } },
  },
});
