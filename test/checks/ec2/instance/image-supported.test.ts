import { check } from '../../../../functions/checks/ec2/instance/image-supported.check.ts';
import type { Image } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { State: { Name: 'running' as const } };
const from = (...images: Image[]) => ({ item, related: { images } });

describeCheck(check, {
  pass: {
    'its image will be deprecated': from({
      ImageId: 'ami-1',
      DeprecationTime: '2026-11-21T06:00:01.000Z',
    }),
    'nobody deprecates its image': from({ ImageId: 'ami-1' }),
    'the answer says that nobody manages it': {
      ...from({ ImageId: 'ami-1' }),
      item: { ...item, Operator: { Managed: false } },
    },
  },
  fail: {
    'its image is deprecated': {
      ...from({ ImageId: 'ami-1', DeprecationTime: '2026-11-21T06:00:00.000Z' }),
      message: 'Image ami-1 has been deprecated since 2026-11-21.',
    },
  },
  none: { 'its image is gone, or nobody may see it': from() },
  errors: {
    'the day cannot be read': {
      ...from({ ImageId: 'ami-1', DeprecationTime: 'soon' }),
      message: /DeprecationTime "soon"/,
    },
  },
  skips: { 'a node that EKS looks after': { item: { ...item, Operator: { Managed: true } } } },
});
