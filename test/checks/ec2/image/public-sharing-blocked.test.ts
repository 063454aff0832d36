import { check } from '../../../../functions/checks/ec2/image/public-sharing-blocked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'new sharing is blocked': { item: { ImageBlockPublicAccessState: 'block-new-sharing' } },
  },
  fail: {
    'nothing is blocked': {
      item: { ImageBlockPublicAccessState: 'unblocked' },
      message: 'Images of this region can be made public.',
    },
  },
  errors: {
    'the word is not known': { item: { ImageBlockPublicAccessState: 'odd' }, message: /"odd"/ },
  },
});
