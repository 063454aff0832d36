import { check } from '../../../../functions/checks/ec2/security-group/public-ranges-narrow.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (...ranges: string[]) => ({
  item: {
    OwnerId: '123456789012',
    IpPermissions: ranges.map((CidrIp) => ({ IpRanges: [{ CidrIp }] })),
  },
});

describeCheck(check, {
  pass: {
    'it has no rule': of(),
    'it admits everybody, which other checks look at': of('0.0.0.0/0'),
    'it admits as many as may be': of('203.0.0.0/16'),
    'it admits private networks': of('10.0.0.0/8', '172.16.0.0/12', '100.64.0.0/10'),
    'its rule is for a group': {
      item: { OwnerId: '123456789012', IpPermissions: [{ UserIdGroupPairs: [{}] }] },
    },
    'a tenant allows more': { ...of('203.0.0.0/15'), parameters: { mostAddresses: 131_072 } },
  },
  fail: {
    'it admits a large block': {
      ...of('203.0.0.0/15', '10.0.0.0/8'),
      message: 'Ranges of the internet that are wide: 203.0.0.0/15.',
    },
    'it admits half of the internet twice': {
      ...of('0.0.0.0/1', '0.0.0.0/1'),
      message: 'Ranges of the internet that are wide: 0.0.0.0/1.',
    },
    'a private network is in the block': {
      ...of('172.0.0.0/8'),
      message: 'Ranges of the internet that are wide: 172.0.0.0/8.',
    },
  },
  errors: {
    'the rules were left out': {
      item: { OwnerId: '123456789012' },
      message: /without IpPermissions/,
    },
  },
  skips: {
    'one that another account shares': {
      item: { ...of('203.0.0.0/8').item, OwnerId: '999999999999' },
    },
  },
});
