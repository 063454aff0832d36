import { check } from '../../../../functions/checks/network-firewall/firewall/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const within = (...subnets: string[]) => ({
  item: { Firewall: { SubnetMappings: subnets.map((SubnetId) => ({ SubnetId })) } },
});
const zones = (...names: string[]) => names.map((AvailabilityZone) => ({ AvailabilityZone }));
const message = 'The firewall has an endpoint in one zone only.';

describeCheck(check, {
  pass: {
    'it has two subnets': within('subnet-1', 'subnet-2'),
    'it stands on a transit gateway in two zones': {
      item: {
        Firewall: { SubnetMappings: [], AvailabilityZoneMappings: zones('use1-az1', 'use1-az2') },
      },
    },
    'it is a proxy with two subnets': {
      item: {
        Firewall: {
          SubnetMappings: [],
          VpcEndpoint: { SubnetMappings: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }] },
        },
      },
    },
  },
  fail: {
    'it has one subnet': { ...within('subnet-1'), message },
    'it stands on a transit gateway in one zone': {
      item: { Firewall: { SubnetMappings: [], AvailabilityZoneMappings: zones('use1-az1') } },
      message,
    },
  },
  errors: {
    'the subnets were left out': { item: { Firewall: {} }, message: /without SubnetMapp/ },
  },
});
