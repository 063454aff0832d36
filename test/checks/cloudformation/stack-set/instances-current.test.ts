import type { StackInstanceSummary } from '../../../../functions/checks/cloudformation/shapes.generated.ts';
import { check } from '../../../../functions/checks/cloudformation/stack-set/instances-current.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const current: StackInstanceSummary = {
  Account: '210987654321',
  Region: 'eu-west-1',
  Status: 'CURRENT',
  StackInstanceStatus: { DetailedStatus: 'SUCCEEDED' },
};
const behind: StackInstanceSummary = {
  ...current,
  Status: 'OUTDATED',
  StackInstanceStatus: { DetailedStatus: 'FAILED' },
};
const running: StackInstanceSummary = {
  ...behind,
  StackInstanceStatus: { DetailedStatus: 'RUNNING' },
};
const suspended: StackInstanceSummary = {
  ...behind,
  StackInstanceStatus: { DetailedStatus: 'SKIPPED_SUSPENDED_ACCOUNT' },
};
const set = (...Summaries: StackInstanceSummary[]) => ({
  facts: { ListStackInstances: { Summaries } },
});
const message = (of: string) =>
  `${of} stacks are not current, the first in account 210987654321, eu-west-1.`;

describeCheck(check, {
  pass: {
    'all are current': set(current, current),
    'no operation is known of one': set({
      Account: '210987654321',
      Region: 'eu-west-1',
      Status: 'CURRENT',
    }),
    'another account is suspended': set(current, suspended),
  },
  fail: {
    'one is behind': { ...set(current, behind), message: message('1 of 2') },
    'one cannot be operated': {
      ...set({ ...current, Status: 'INOPERABLE' }),
      message: message('1 of 1'),
    },
    'one is behind, and no operation is known of it': {
      ...set({ Account: '210987654321', Region: 'eu-west-1', Status: 'OUTDATED' }),
      message: message('1 of 1'),
    },
    'one is behind while another is on its way': {
      ...set(running, behind),
      message: message('1 of 2'),
    },
    'an operation was cancelled': {
      ...set({ ...behind, StackInstanceStatus: { DetailedStatus: 'CANCELLED' } }),
      message: message('1 of 1'),
    },
  },
  none: {
    'it has no instances': set(),
    'an operation is on its way': set(current, running),
    'all accounts are suspended': set(suspended),
  },
  errors: {
    'AWS has a new status': {
      // A word that AWS's model does not have.
      ...set({ ...current, Status: 'ASLEEP' as StackInstanceSummary['Status'] }),
      message: /"ASLEEP", which is not known/,
    },
    'there is no status': { ...set({ Account: '210987654321' }), message: /without Status/ },
  },
});
