import { check } from '../../../../functions/checks/rds/db-cluster/logs-exported.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const message = 'No log is exported.';

describeCheck(check, {
  pass: {
    'a log is exported': {
      item: { Engine: 'aurora-mysql', EnabledCloudwatchLogsExports: ['audit'] },
    },
  },
  fail: {
    'nothing is said, as nothing is exported': { item: { Engine: 'aurora-postgresql' }, message },
    'the list is empty': { item: { Engine: 'mysql', EnabledCloudwatchLogsExports: [] }, message },
  },
  skips: {
    'a cluster of DocumentDB': { item: { Engine: 'docdb' } },
  },
});
