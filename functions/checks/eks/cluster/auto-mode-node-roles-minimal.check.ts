import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-auto-mode-node-roles-minimal',
  title: 'Nodes of Auto Mode have the rights of a node and no others',
  severity: 'medium',
  category: 'security',
  why: 'Whatever the role of a node may do, every pod on it that reaches the metadata service may do as well.',
  fix: 'Leave AmazonEKSWorkerNodeMinimalPolicy and AmazonEC2ContainerRegistryPullOnly with the role, and give pods roles of their own by Pod Identity.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/auto-create-node-role.html',
  joins: ['nodeRole'],
  parameters: z.object({
    allowedPolicies: z
      .array(z.string().min(1))
      .max(50)
      .default(['AmazonEKSWorkerNodeMinimalPolicy', 'AmazonEC2ContainerRegistryPullOnly'])
      .describe('Names of the policies that the role of nodes may have.'),
  }),
  // Without node pools of EKS's own there is no role of the cluster for nodes.
  appliesTo: ({ computeConfig }) =>
    computeConfig?.enabled === true && computeConfig.nodeRoleArn !== undefined,

  evaluate({ related: { nodeRole }, parameters: { allowedPolicies } }) {
    const [role] = nodeRole;
    const { AttachedManagedPolicies, RolePolicyList } = answered(role, 'the role of nodes');
    const names = [
      ...answered(AttachedManagedPolicies, 'AttachedManagedPolicies'),
      ...answered(RolePolicyList, 'RolePolicyList'),
    ].map(({ PolicyName }) => answered(PolicyName, 'PolicyName'));
    const others = names.filter((name) => !allowedPolicies.includes(name));
    return others.length === 0 ? pass() : fail(`The role of its nodes has: ${others.join(', ')}.`);
  },
});
