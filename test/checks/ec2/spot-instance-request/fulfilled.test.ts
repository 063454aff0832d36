import { check } from '../../../../functions/checks/ec2/spot-instance-request/fulfilled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const open = (Code: string) => ({ item: { State: 'open' as const, Status: { Code } } });

describeCheck(check, {
  pass: { 'its instance runs': { item: { State: 'active' } } },
  fail: {
    'AWS has no capacity': {
      ...open('capacity-not-available'),
      message: 'AWS holds the request back: capacity-not-available.',
    },
    'a quota of volumes is used up': {
      ...open('limit-exceeded'),
      message: 'AWS holds the request back: limit-exceeded.',
    },
    'it offers too little': {
      ...open('price-too-low'),
      message: 'AWS holds the request back: price-too-low.',
    },
    'it asks for what cannot be': {
      item: { State: 'failed', Fault: { Message: 'The image does not exist' } },
      message: 'AWS refuses the request: The image does not exist.',
    },
    'nothing says why it was refused': {
      item: { State: 'failed' },
      message: 'AWS refuses the request.',
    },
    'its fault says nothing': {
      item: { State: 'failed', Fault: {} },
      message: 'AWS refuses the request.',
    },
  },
  none: {
    'it was only made': open('pending-evaluation'),
    'it begins later': open('not-scheduled-yet'),
    'its last instance was taken back': open('instance-terminated-no-capacity'),
  },
  errors: {
    'the reason is not known': { ...open('odd'), message: /Status "odd"/ },
    'the reason was left out': { item: { State: 'open' }, message: /without Status/ },
  },
  skips: {
    'one that is over': { item: { State: 'closed' } },
    'one that somebody cancelled': { item: { State: 'cancelled' } },
    'one whose instance was stopped': { item: { State: 'disabled' } },
  },
});
