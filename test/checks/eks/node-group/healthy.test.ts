import { check } from '../../../../functions/checks/eks/node-group/healthy.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const issue = { code: 'AsgInstanceLaunchFailures', message: 'm', resourceIds: [] } as const;
const message = `The node group reports: ${issue.code}.`;

describeCheck(check, {
  pass: {
    'it is active': { item: { status: 'ACTIVE', health: { issues: [] } } },
    'it is updated, and works': { item: { status: 'UPDATING', health: { issues: [] } } },
  },
  fail: {
    'it is active, with an issue': {
      item: { status: 'ACTIVE', health: { issues: [issue] } },
      message,
    },
    'it has the same issue twice while it is updated': {
      item: { status: 'UPDATING', health: { issues: [issue, issue] } },
      message,
    },
    'it is degraded': {
      item: { status: 'DEGRADED', health: { issues: [issue] } },
      message: `The node group is in the state DEGRADED; issues: ${issue.code}.`,
    },
    'it could not be made': {
      item: { status: 'CREATE_FAILED', health: { issues: [] } },
      message: 'The node group is in the state CREATE_FAILED.',
    },
  },
  none: { 'it is being made': { item: { status: 'CREATING', health: { issues: [] } } } },
  errors: {
    'its state is not known': {
      // What EKS will call a state is not in the type of today.
      item: { status: 'MOLTEN' as 'ACTIVE', health: { issues: [] } },
      message: /the state MOLTEN/,
    },
    'nothing is said of issues': { item: { status: 'ACTIVE' }, message: /without issues/ },
    'an issue has no code': {
      item: { status: 'ACTIVE', health: { issues: [{ message: 'm' }] } },
      message: /without code/,
    },
  },
  skips: {
    'one that is being deleted': { item: { status: 'DELETING', health: { issues: [] } } },
  },
});
