import { check } from '../../../../functions/checks/ec2/vpc/subnets-multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { OwnerId: '123456789012' };
const zones = (...names: string[]) => ({
  item,
  related: { subnets: names.map((AvailabilityZone) => ({ AvailabilityZone })) },
});

describeCheck(check, {
  pass: {
    'it has subnets in two zones': zones('eu-west-1a', 'eu-west-1b'),
    'it has as many as a tenant wants': {
      ...zones('eu-west-1a', 'eu-west-1b', 'eu-west-1c'),
      parameters: { leastZones: 3 },
    },
  },
  fail: {
    'it has one subnet': {
      ...zones('eu-west-1a'),
      message: 'The VPC has subnets in eu-west-1a only.',
    },
    'all subnets are in one zone': {
      ...zones('eu-west-1a', 'eu-west-1a'),
      message: 'The VPC has subnets in eu-west-1a only.',
    },
    'a tenant wants three zones': {
      ...zones('eu-west-1b', 'eu-west-1a'),
      parameters: { leastZones: 3 },
      message: 'The VPC has subnets in eu-west-1a, eu-west-1b only.',
    },
  },
  none: { 'it has no subnet': zones() },
  errors: {
    'a zone was left out': {
      item,
      related: { subnets: [{}] },
      message: /without AvailabilityZone/,
    },
  },
  skips: { 'one that another account shares': { item: { OwnerId: '999999999999' } } },
});
