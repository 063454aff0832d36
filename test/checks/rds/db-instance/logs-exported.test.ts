import { check } from '../../../../functions/checks/rds/db-instance/logs-exported.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const message = 'No log is exported.';

describeCheck(check, {
  pass: {
    'a log is exported': { item: { Engine: 'mysql', EnabledCloudwatchLogsExports: ['error'] } },
  },
  fail: {
    'nothing is said, as nothing is exported': { item: { Engine: 'mysql' }, message },
    'the list is empty': {
      item: { Engine: 'oracle-ee', EnabledCloudwatchLogsExports: [] },
      message,
    },
  },
  skips: {
    'a member of a cluster': { item: { Engine: 'aurora-mysql', DBClusterIdentifier: 'shop' } },
    'an instance of RDS Custom': { item: { Engine: 'custom-oracle-ee' } },
    'an instance of Neptune': { item: { Engine: 'neptune' } },
  },
});
