import { check } from '../../../../functions/checks/ec2/image/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'the image is private': { item: { Public: false } },
    'it is still being made': { item: { Public: false, State: 'pending' } },
  },
  fail: {
    'the image is public': {
      item: { Public: true },
      message: 'Every AWS account can launch the image.',
    },
  },
  errors: { 'the answer does not say': { item: {}, message: /without Public/ } },
});
