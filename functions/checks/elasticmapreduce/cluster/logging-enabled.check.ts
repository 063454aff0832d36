import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'elasticmapreduce-cluster-logging-enabled',
  title: 'EMR clusters keep their logs',
  severity: 'medium',
  category: 'operations',
  why: 'Logs that lie on the nodes alone end with the cluster, and with them what it did and why it failed.',
  fix: 'Start the cluster anew with a place in S3 for its logs, or have them sent to CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-debugging.html',
  needs: ['DescribeCluster'],

  evaluate({ facts }) {
    const settings = answered(facts.DescribeCluster?.Cluster, 'Cluster');
    // Both are left out where nobody set them.
    const isKept =
      settings.LogUri || settings.MonitoringConfiguration?.CloudWatchLogConfiguration?.Enabled;
    return isKept ? pass() : fail('The logs are kept on the nodes alone.');
  },
});
