import { check } from '../../../../functions/checks/eks/node-group/image-supported.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Type =
  | 'AL2_x86_64'
  | 'AL2_ARM_64'
  | 'AL2023_ARM_64_STANDARD'
  | 'BOTTLEROCKET_x86_64'
  | 'CUSTOM';
const on = (amiType: Type) => ({ item: { status: 'ACTIVE' as const, amiType } });

describeCheck(check, {
  pass: {
    'it is Amazon Linux 2023': on('AL2023_ARM_64_STANDARD'),
    'it is Bottlerocket': on('BOTTLEROCKET_x86_64'),
  },
  fail: {
    'it is Amazon Linux 2': {
      ...on('AL2_x86_64'),
      message: 'The node group runs images of type AL2_x86_64.',
    },
    'it is Amazon Linux 2 for Arm': {
      ...on('AL2_ARM_64'),
      message: 'The node group runs images of type AL2_ARM_64.',
    },
  },
  errors: { 'nothing is said': { item: { status: 'ACTIVE' }, message: /without amiType/ } },
  skips: { 'a group with an image of its own': on('CUSTOM') },
});
