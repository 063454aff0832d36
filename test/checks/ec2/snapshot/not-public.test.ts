import { check } from '../../../../functions/checks/ec2/snapshot/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { SnapshotId: 'snap-1' };

describeCheck(check, {
  pass: {
    'it is not among the public ones': { item, related: { publicSnapshots: [] } },
    'it is still being made': {
      item: { ...item, State: 'pending' },
      related: { publicSnapshots: [] },
    },
  },
  fail: {
    'everybody may restore it': {
      item,
      related: { publicSnapshots: [item] },
      message: 'Every AWS account can make a volume of the snapshot.',
    },
  },
});
