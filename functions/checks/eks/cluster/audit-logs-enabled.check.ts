import { defineCheck, fail, pass } from '../../../core/check.ts';
import { cluster } from './cluster.resource.ts';
import { disabledLogs } from './control-plane-logs.judgement.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-audit-logs-enabled',
  title: 'The control plane of a cluster writes its audit log',
  severity: 'medium',
  category: 'security',
  why: 'Without the audit log nobody can tell afterwards who read a secret or started a pod.',
  fix: 'Enable the log type audit in the logging of the cluster.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',

  evaluate: ({ item }) =>
    disabledLogs(item, ['audit']).length === 0 ? pass() : fail('The audit log is off.'),
});
