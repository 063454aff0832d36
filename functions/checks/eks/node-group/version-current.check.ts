import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { nodeGroup } from './node-group.resource.ts';

export const check = defineCheck(nodeGroup, {
  id: 'eks-node-group-version-current',
  title: 'Node groups run the version of their cluster',
  severity: 'medium',
  category: 'operations',
  why: 'Nodes that stay behind get no fixes of the kubelet, and hold up the next upgrade of the cluster.',
  fix: 'Update the node group to the version of its cluster.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html',
  joins: ['clusters'],
  // What is in an image of the tenant's own, EKS does not know, and never updates the version of the group.
  appliesTo: ({ amiType }) => answered(amiType, 'amiType') !== 'CUSTOM',

  evaluate({ item, related: { clusters } }) {
    const own = answered(item.version, 'version');
    const [cluster] = clusters;
    const its = answered(answered(cluster, 'the cluster').version, 'the version of the cluster');
    if (own === its) return pass();
    return fail(`The node group runs Kubernetes ${own}, its cluster ${its}.`);
  },
});
