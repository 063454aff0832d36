import { check } from '../../../../functions/checks/eks/cluster/active.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'it is active': { item: { status: 'ACTIVE', health: { issues: [] } } },
    'it is updated': { item: { status: 'UPDATING', health: { issues: [] } } },
  },
  fail: {
    'it reports issues': {
      item: {
        status: 'ACTIVE',
        health: { issues: [{ code: 'IamRoleNotFound' }, { code: 'Ec2SubnetNotFound' }] },
      },
      message: 'The cluster reports: IamRoleNotFound, Ec2SubnetNotFound.',
    },
    'it failed': {
      item: { status: 'FAILED', health: { issues: [] } },
      message: 'The cluster is in the state FAILED.',
    },
  },
  none: {
    'it is being made': { item: { status: 'CREATING', health: { issues: [] } } },
    'it waits to be made': { item: { status: 'PENDING', health: { issues: [] } } },
  },
  errors: {
    'its state is not known': {
      // What EKS will call a state is not in the type of today.
      item: { status: 'ASLEEP' as 'PENDING', health: { issues: [] } },
      message: /the state ASLEEP/,
    },
    'nothing is said of its health': { item: { status: 'ACTIVE' }, message: /without issues/ },
  },
  skips: { 'one that is being deleted': { item: { status: 'DELETING', health: { issues: [] } } } },
});
