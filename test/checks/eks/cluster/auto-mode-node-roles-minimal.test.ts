import { check } from '../../../../functions/checks/eks/cluster/auto-mode-node-roles-minimal.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const nodeRoleArn = 'arn:aws:iam::123456789012:role/node';
const named = (name: string) => ({ PolicyName: name });
const nodes = (attached: string[], inline: string[] = []) => ({
  item: { status: 'ACTIVE' as const, computeConfig: { enabled: true, nodeRoleArn } },
  related: {
    nodeRole: [
      {
        Arn: nodeRoleArn,
        AttachedManagedPolicies: attached.map(named),
        RolePolicyList: inline.map(named),
      },
    ],
  },
});
const minimal = ['AmazonEKSWorkerNodeMinimalPolicy', 'AmazonEC2ContainerRegistryPullOnly'];

describeCheck(check, {
  pass: {
    'it has what a node needs': nodes(minimal),
    'a tenant allows one more': {
      ...nodes(['CloudWatchAgentServerPolicy']),
      parameters: { allowedPolicies: ['CloudWatchAgentServerPolicy'] },
    },
  },
  fail: {
    'it has more, of AWS and of its own': {
      ...nodes([...minimal, 'AmazonS3FullAccess'], ['deploy']),
      message: 'The role of its nodes has: AmazonS3FullAccess, deploy.',
    },
  },
  errors: {
    'the role is not there': {
      ...nodes(minimal),
      related: { nodeRole: [] },
      message: /without the role of nodes/,
    },
    'its own policies are missing': {
      ...nodes(minimal),
      related: { nodeRole: [{ Arn: nodeRoleArn, AttachedManagedPolicies: [] }] },
      message: /without RolePolicyList/,
    },
  },
  skips: {
    'a cluster without Auto Mode': {
      item: { status: 'ACTIVE', computeConfig: { enabled: false } },
    },
    'a cluster that never heard of it': { item: { status: 'ACTIVE' } },
    'a cluster whose node pools are all its own': {
      item: { status: 'ACTIVE', computeConfig: { enabled: true } },
    },
    'one that does not say whether it is on': {
      item: { status: 'ACTIVE', computeConfig: { nodeRoleArn } },
    },
    'a cluster that is being deleted': { item: { status: 'DELETING' } },
  },
});
