import { check } from '../../../../functions/checks/ec2/security-group/used.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { OwnerId: '123456789012', GroupName: 'web' };

describeCheck(check, {
  pass: { 'an interface has it': { item, related: { networkInterfaces: [{}] } } },
  fail: {
    'no interface has it': {
      item,
      related: { networkInterfaces: [] },
      message: 'No network interface has the group.',
    },
  },
  skips: {
    'the default one': { item: { ...item, GroupName: 'default' } },
    'one that another account shares': { item: { ...item, OwnerId: '999999999999' } },
  },
});
