import { defineCheck, fail, pass } from '../../../core/check.ts';
import { documentdbCluster } from './documentdb-cluster.resource.ts';

export const check = defineCheck(documentdbCluster, {
  id: 'rds-documentdb-cluster-audit-logs-exported',
  title: 'DocumentDB clusters send audit logs to CloudWatch',
  severity: 'medium',
  category: 'security',
  why: 'Who read or changed what cannot be told afterwards, and logs that stay on an instance are gone with it.',
  fix: 'In a parameter group of your own, switch audit_logs on, and export the audit logs of the cluster to CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/event-auditing.html',

  evaluate({ item }) {
    // Left out where nothing is exported, as in the example of
    // https://docs.aws.amazon.com/cli/latest/reference/rds/describe-db-clusters.html
    const { EnabledCloudwatchLogsExports: exported = [] } = item;
    return exported.includes('audit') ? pass() : fail('Audit logs are not exported.');
  },
});
