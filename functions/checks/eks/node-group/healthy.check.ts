import { defineCheck } from '../../../core/check.ts';
import { healthVerdict } from '../health.judgement.ts';
import { nodeGroup } from './node-group.resource.ts';

export const check = defineCheck(nodeGroup, {
  id: 'eks-node-group-healthy',
  title: 'Node groups are active and report no issue',
  severity: 'high',
  category: 'health',
  why: 'A node group that EKS can no longer manage loses nodes and does not replace them, until pods find no place.',
  fix: 'Mend what the group reports: the scaling group, template, role, subnets or quota that it names, and update the group.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/troubleshooting.html',

  evaluate: ({ item }) => healthVerdict('The node group', item),
});
