import { check } from '../../../../functions/checks/ec2/snapshot/public-sharing-blocked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'all sharing is blocked': { item: { State: 'block-all-sharing' } },
    'new sharing is blocked': { item: { State: 'block-new-sharing' } },
  },
  fail: {
    'nothing is blocked': {
      item: { State: 'unblocked' },
      message: 'Snapshots of this region can be made public.',
    },
  },
  errors: {
    'the word is not known': { item: { State: 'odd' as 'unblocked' }, message: /State "odd"/ },
  },
});
