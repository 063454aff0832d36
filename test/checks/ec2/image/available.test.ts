import { check } from '../../../../functions/checks/ec2/image/available.check.ts';
import type { ImageState } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (State: ImageState) => ({ item: { State } });

describeCheck(check, {
  pass: { 'it is available': of('available') },
  fail: {
    'it could not be made': {
      item: { State: 'failed', StateReason: { Message: 'The snapshot is gone' } },
      message: 'The image cannot be used: The snapshot is gone.',
    },
    'nothing says why': { ...of('error'), message: 'The image cannot be used.' },
    'its reason is empty': {
      item: { State: 'invalid', StateReason: {} },
      message: 'The image cannot be used.',
    },
  },
  none: { 'it is being made': of('pending'), 'somebody disabled it': of('disabled') },
  errors: { 'the word is not known': { ...of('odd' as 'error'), message: /State "odd"/ } },
});
