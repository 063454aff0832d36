import { check } from '../../../../functions/checks/ec2/instance/ebs-optimized.check.ts';
import type { EbsOptimizedSupport } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const found = (support: string, EbsOptimized: boolean) => ({
  item: { State: { Name: 'running' as const }, EbsOptimized },
  // A word that AWS may add some day.
  related: { types: [{ EbsInfo: { EbsOptimizedSupport: support as EbsOptimizedSupport } }] },
});
const optional = found('supported', false);

describeCheck(check, {
  pass: {
    'it is optimised': found('supported', true),
    'its type always is, and the flag is not read': {
      ...found('default', false),
      item: { State: { Name: 'running' } },
    },
    'the answer says that nobody manages it': {
      ...found('supported', true),
      item: { State: { Name: 'running' }, EbsOptimized: true, Operator: { Managed: false } },
    },
  },
  fail: {
    'it could be': {
      ...optional,
      message: 'The type of the instance can be optimised for EBS, and the instance is not.',
    },
  },
  none: {
    'its type cannot be': found('unsupported', false),
    'its type is not described in the region': { ...optional, related: { types: [] } },
  },
  errors: {
    'the word is not known': { ...found('weird', true), message: /"weird"/ },
  },
  skips: {
    'a node that EKS looks after': { item: { ...optional.item, Operator: { Managed: true } } },
  },
});
