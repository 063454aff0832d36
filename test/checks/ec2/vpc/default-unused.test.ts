import { check } from '../../../../functions/checks/ec2/vpc/default-unused.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { OwnerId: '123456789012', IsDefault: true };

describeCheck(check, {
  pass: { 'nothing is in it': { item, related: { networkInterfaces: [] } } },
  fail: {
    'something is in it': {
      item,
      related: { networkInterfaces: [{}, {}] },
      message: 'Network interfaces in the default VPC: 2.',
    },
  },
  skips: {
    'one that somebody made': { item: { ...item, IsDefault: false } },
    'one that another account shares': { item: { ...item, OwnerId: '999999999999' } },
  },
});
