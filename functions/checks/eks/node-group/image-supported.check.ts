import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { nodeGroup } from './node-group.resource.ts';

export const check = defineCheck(nodeGroup, {
  id: 'eks-node-group-image-supported',
  title: 'Node groups run images that EKS still publishes',
  severity: 'medium',
  category: 'security',
  why: 'Of Amazon Linux 2 EKS has published no images since November 2025: its nodes get no more fixes, and no Kubernetes beyond 1.32.',
  fix: 'Make a node group with Amazon Linux 2023 or Bottlerocket, move the pods there, and delete this one.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/eks-ami-deprecation-faqs.html',
  // What is in an image of the tenant's own, EKS does not know.
  appliesTo: ({ amiType }) => answered(amiType, 'amiType') !== 'CUSTOM',

  evaluate({ item }) {
    const type = answered(item.amiType, 'amiType');
    return type.startsWith('AL2_') ? fail(`The node group runs images of type ${type}.`) : pass();
  },
});
