import { check } from '../../../../functions/checks/ec2/capacity-reservation/active.check.ts';
import type { CapacityReservationState } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (State: CapacityReservationState) => ({ item: { OwnerId: '123456789012', State } });

describeCheck(check, {
  pass: { 'it holds': of('active') },
  fail: {
    'AWS had none': { ...of('failed'), message: 'The reservation is in the state failed.' },
    'it was not paid': {
      ...of('payment-failed'),
      message: 'The reservation is in the state payment-failed.',
    },
  },
  none: { 'it begins later': of('scheduled'), 'AWS looks for it': of('assessing') },
  errors: { 'the word is not known': { ...of('odd' as 'active'), message: /State "odd"/ } },
  skips: {
    'one that has ended': of('expired'),
    'one of another account': { item: { ...of('failed').item, OwnerId: '999999999999' } },
  },
});
