import { check } from '../../../../functions/checks/ec2/network-acl/associated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (...subnets: string[]) => ({
  item: {
    OwnerId: '123456789012',
    IsDefault: false,
    Associations: subnets.map((SubnetId) => ({ SubnetId })),
  },
});

describeCheck(check, {
  pass: { 'it guards a subnet': of('subnet-1') },
  fail: { 'it guards none': { ...of(), message: 'The network ACL guards no subnet.' } },
  skips: {
    'the default one': { item: { ...of().item, IsDefault: true } },
    'one of a VPC that is shared with the account': {
      item: { ...of().item, OwnerId: '999999999999' },
    },
  },
});
