import { defineCheck, fail, pass } from '../../../core/check.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { dbCluster } from './db-cluster.resource.ts';

export const check = defineCheck(dbCluster, {
  id: 'rds-db-cluster-logs-exported',
  title: 'DB clusters send their logs to CloudWatch',
  severity: 'medium',
  category: 'operations',
  why: 'Logs on the instances are deleted after days, and instances of a cluster come and go with their logs.',
  fix: 'Export the log types that matter, above all audit and error logs, to CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_LogAccess.html',
  frameworks: {
    iso27001_2022: ['A.8.15'],
    'pci_dss_4.0': ids`
      5.3.4 10.2.1 10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.2
      10.3.1 10.6.3 A1.2.1
    `,
    soc2: ['PI1.3'],
  },
  peers: {
    prowler: 'rds_cluster_integration_cloudwatch_logs',
  },

  evaluate({ item }) {
    // Left out where nothing is exported, as in the example of
    // https://docs.aws.amazon.com/cli/latest/reference/rds/describe-db-clusters.html
    const { EnabledCloudwatchLogsExports: exported = [] } = item;
    return exported.length > 0 ? pass() : fail('No log is exported.');
  },
});
