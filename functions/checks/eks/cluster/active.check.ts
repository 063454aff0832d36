import { defineCheck } from '../../../core/check.ts';
import { healthVerdict } from '../health.judgement.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-active',
  title: 'Clusters are active and report no issue',
  severity: 'high',
  category: 'health',
  why: 'A cluster that lost its role, its subnets or its key cannot be updated, and its control plane may stop to be reached.',
  fix: 'Give back what the issue names (role, subnet, security group, key), or make a new cluster where EKS says that it cannot be mended.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/troubleshooting.html',

  evaluate: ({ item }) => healthVerdict('The cluster', item),
});
