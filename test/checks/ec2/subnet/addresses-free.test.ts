import { check } from '../../../../functions/checks/ec2/subnet/addresses-free.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (CidrBlock: string, AvailableIpAddressCount: number) => ({
  item: { OwnerId: '123456789012', Ipv6Native: false, CidrBlock, AvailableIpAddressCount },
});
const full = of('10.0.0.0/24', 0).item;

describeCheck(check, {
  pass: {
    'it is empty': of('10.0.0.0/24', 251),
    'a tenth is free': of('10.0.0.0/28', 2),
    'just enough is free': { ...of('10.0.0.0/24', 126), parameters: { leastPercent: 50 } },
    'nothing says that it is for IPv6 alone': {
      item: { OwnerId: '123456789012', CidrBlock: '10.0.0.0/16', AvailableIpAddressCount: 60_000 },
    },
    'it is of no special kind': { item: { ...of('10.0.0.0/24', 251).item, Type: '' } },
  },
  fail: {
    'less than a tenth is free': {
      ...of('10.0.0.0/24', 25),
      message: 'Of 251 addresses, 25 are free.',
    },
    'nothing is free': { ...of('10.0.0.0/28', 0), message: 'Of 11 addresses, 0 are free.' },
    'a tenant wants half of it free': {
      ...of('10.0.0.0/24', 125),
      parameters: { leastPercent: 50 },
      message: 'Of 251 addresses, 125 are free.',
    },
  },
  errors: {
    'the count was left out': {
      item: { OwnerId: '123456789012', CidrBlock: '10.0.0.0/24' },
      message: /without AvailableIpAddressCount/,
    },
  },
  skips: {
    'one for IPv6 alone': { item: { OwnerId: '123456789012', Ipv6Native: true } },
    'one of VMware': { item: { ...full, Type: 'Elastic VMware Service' } },
    'one that another account shares': { item: { ...full, OwnerId: '999999999999' } },
  },
});
