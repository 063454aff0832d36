import { check } from '../../../../functions/checks/ec2/allowed-images/enforced.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'it is on': { item: { State: 'enabled' } } },
  fail: {
    'it is off': {
      item: { State: 'disabled' },
      message: 'Every image may be started; the setting is disabled.',
    },
    'it only looks': {
      item: { State: 'audit-mode' },
      message: 'Every image may be started; the setting is audit-mode.',
    },
  },
  errors: { 'the word is not known': { item: { State: 'odd' }, message: /State "odd"/ } },
});
