import { check } from '../../../../functions/checks/ec2/volume/attached.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'an instance uses it': { item: { State: 'in-use', Size: 20 } } },
  fail: {
    'nothing uses it': {
      item: { State: 'available', Size: 20 },
      message: 'Nothing uses the volume of 20 GiB.',
    },
  },
  errors: { 'the answer holds no size': { item: { State: 'available' }, message: /without Size/ } },
  skips: {
    'a volume that is being made': { item: { State: 'creating' } },
    'a volume that is being deleted': { item: { State: 'deleting' } },
  },
});
