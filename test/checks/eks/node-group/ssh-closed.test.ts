import { check } from '../../../../functions/checks/eks/node-group/ssh-closed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const group = (remoteAccess: {
  readonly ec2SshKey?: string;
  readonly sourceSecurityGroups?: string[];
}) => ({
  item: { status: 'ACTIVE' as const, remoteAccess },
});
const message = 'EKS opened remote access to its nodes to every address, as no source was named.';

describeCheck(check, {
  pass: {
    'there is no remote access': { item: { status: 'ACTIVE' } },
    'it has a key, and names who may use it': group({
      ec2SshKey: 'ops',
      sourceSecurityGroups: ['sg-1'],
    }),
    'it has no key': group({}),
  },
  fail: {
    'it has a key, and names nobody': { ...group({ ec2SshKey: 'ops' }), message },
    'it has a key, and an empty list': {
      ...group({ ec2SshKey: 'ops', sourceSecurityGroups: [] }),
      message,
    },
  },
  skips: {
    'a group with a launch template': {
      item: { ...group({ ec2SshKey: 'ops' }).item, launchTemplate: { id: 'lt-1' } },
    },
    'one that is being deleted': {
      item: { ...group({ ec2SshKey: 'ops' }).item, status: 'DELETING' },
    },
  },
});
