import { check } from '../../../../functions/checks/rds/neptune-cluster/audit-logs-exported.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (settings: object) => ({ item: { Engine: 'neptune', ...settings } });

describeCheck(check, {
  pass: {
    'audit logs are exported': cluster({ EnabledCloudwatchLogsExports: ['audit'] }),
    'others are exported as well': cluster({ EnabledCloudwatchLogsExports: ['profiler', 'audit'] }),
  },
  fail: {
    'nothing is exported, and AWS leaves the list out': {
      ...cluster({}),
      message: 'Audit logs are not exported.',
    },
    'only others are': {
      ...cluster({ EnabledCloudwatchLogsExports: ['profiler'] }),
      message: 'Audit logs are not exported.',
    },
  },
  skips: {
    'a cluster of DocumentDB': { item: { Engine: 'docdb' } },
  },
});
