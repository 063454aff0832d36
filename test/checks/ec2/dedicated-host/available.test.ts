import { check } from '../../../../functions/checks/ec2/dedicated-host/available.check.ts';
import type { AllocationState } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (State: AllocationState) => ({ item: { OwnerId: '123456789012', State } });

describeCheck(check, {
  pass: { 'it is available': of('available') },
  fail: {
    'AWS looks for a fault': {
      ...of('under-assessment'),
      message: 'The host is in the state under-assessment.',
    },
    'it has failed': {
      ...of('permanent-failure'),
      message: 'The host is in the state permanent-failure.',
    },
  },
  none: { 'it is being allocated': of('pending') },
  errors: { 'the word is not known': { ...of('odd' as 'pending'), message: /State "odd"/ } },
  skips: {
    'one that was released': of('released'),
    'one of another account': {
      item: { ...of('permanent-failure').item, OwnerId: '999999999999' },
    },
  },
});
