import { defineCheck, fail, pass } from '../../../core/check.ts';
import { dbCluster } from './db-cluster.resource.ts';

export const check = defineCheck(dbCluster, {
  id: 'rds-db-cluster-logs-exported',
  title: 'DB clusters send their logs to CloudWatch',
  severity: 'medium',
  category: 'operations',
  why: 'Logs on the instances are deleted after days, and instances of a cluster come and go with their logs.',
  fix: 'Export the log types that matter, above all audit and error logs, to CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.html',

  evaluate({ item }) {
    // Left out where nothing is exported, as in the example of
    // https://docs.aws.amazon.com/cli/latest/reference/rds/describe-db-clusters.html
    const { EnabledCloudwatchLogsExports: exported = [] } = item;
    return exported.length > 0 ? pass() : fail('No log is exported.');
  },
});
