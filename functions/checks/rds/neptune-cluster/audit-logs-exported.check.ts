import { defineCheck, fail, pass } from '../../../core/check.ts';
import { neptuneCluster } from './neptune-cluster.resource.ts';

export const check = defineCheck(neptuneCluster, {
  id: 'rds-neptune-cluster-audit-logs-exported',
  title: 'Neptune clusters send audit logs to CloudWatch',
  severity: 'medium',
  category: 'security',
  why: 'Who read or changed what cannot be told afterwards, and logs that stay on an instance are gone with it.',
  fix: 'In a parameter group of your own, set neptune_enable_audit_log to 1, and export the audit logs of the cluster to CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/neptune/latest/userguide/cloudwatch-logs.html',

  evaluate({ item }) {
    // Left out where nothing is exported, as in the example of
    // https://docs.aws.amazon.com/cli/latest/reference/rds/describe-db-clusters.html
    const { EnabledCloudwatchLogsExports: exported = [] } = item;
    return exported.includes('audit') ? pass() : fail('Audit logs are not exported.');
  },
});
