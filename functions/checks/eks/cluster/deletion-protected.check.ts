import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isRunning } from '../cluster-states.judgement.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-deletion-protected',
  title: 'Clusters are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'One call deletes a cluster with everything that it knows, and nothing brings it back.',
  fix: 'Switch deletion protection on in the configuration of the cluster.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html',
  // It protects only clusters that are active:
  // https://docs.aws.amazon.com/eks/latest/APIReference/API_Cluster.html
  appliesTo: ({ status }) => isRunning(answered(status, 'status')),

  // Left out, nobody enabled it; it is off by default:
  // https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html
  evaluate: ({ item: { deletionProtection = false } }) =>
    deletionProtection ? pass() : fail('Deletion protection is off.'),
});
