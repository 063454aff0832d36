import type { SnapshotState } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/ec2/snapshot/completed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (State: SnapshotState) => ({ item: { State } });

describeCheck(check, {
  pass: { 'it is complete': of('completed') },
  fail: {
    'it failed': {
      item: { State: 'error', StateMessage: 'Given key ID is not accessible' },
      message: 'The snapshot failed: Given key ID is not accessible.',
    },
    'nothing says why it failed': { ...of('error'), message: 'The snapshot failed.' },
  },
  none: {
    'it is being made': of('pending'),
    'it lies in the bin': of('recoverable'),
    'it is taken out of the bin': of('recovering'),
  },
  errors: { 'the word is not known': { ...of('odd' as 'error'), message: /State "odd"/ } },
});
