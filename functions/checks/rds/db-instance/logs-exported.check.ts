import { defineCheck, fail, pass } from '../../../core/check.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-logs-exported',
  title: 'DB instances send their logs to CloudWatch',
  severity: 'medium',
  category: 'operations',
  why: 'Logs on the instance are deleted after days and lost with it, just when somebody wants to know what happened.',
  fix: 'Export the log types that matter, above all audit and error logs, to CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html',
  // Members of a cluster: the cluster exports their logs. RDS Custom leaves logs to its owner.
  appliesTo: ({ DBClusterIdentifier, Engine }) =>
    DBClusterIdentifier === undefined && !Engine?.startsWith('custom-'),

  evaluate({ item }) {
    // The log types that are exported. Left out, it names none:
    // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstance.html
    const { EnabledCloudwatchLogsExports: exported = [] } = item;
    return exported.length > 0 ? pass() : fail('No log is exported.');
  },
});
