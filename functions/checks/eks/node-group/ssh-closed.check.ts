import { defineCheck, fail, pass } from '../../../core/check.ts';
import { nodeGroup } from './node-group.resource.ts';

export const check = defineCheck(nodeGroup, {
  id: 'eks-node-group-ssh-closed',
  title: 'Node groups open no remote access to everybody',
  severity: 'high',
  category: 'security',
  why: 'With a key pair and no source, EKS opens SSH of every node, or RDP, to the whole internet.',
  fix: 'Make the node group anew without a key pair, or with the security groups that may reach it; Session Manager needs neither.',
  docs: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html',
  // A group with a launch template of its own has none of EKS's; its security groups are judged as such.
  appliesTo: ({ launchTemplate }) => launchTemplate === undefined,

  evaluate({ item: { remoteAccess } }) {
    // Left out, there is neither key nor rule: https://docs.aws.amazon.com/eks/latest/APIReference/API_Nodegroup.html
    const { ec2SshKey, sourceSecurityGroups = [] } = remoteAccess ?? {};
    if (!ec2SshKey || sourceSecurityGroups.length > 0) return pass();
    return fail('EKS opened remote access to its nodes to every address, as no source was named.');
  },
});
