import { check } from '../../../../functions/checks/network-firewall/firewall/multi-az.check.ts';
import type { Firewall } from '../../../../functions/checks/network-firewall/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// Members that no check reads are left out.
const firewall = (own: object) => ({ item: { Firewall: own as Firewall } });
const within = (...subnets: string[]) =>
  firewall({ SubnetMappings: subnets.map((SubnetId) => ({ SubnetId })) });
const zones = (...names: string[]) => names.map((AvailabilityZone) => ({ AvailabilityZone }));
const message = 'The firewall has an endpoint in one zone only.';

describeCheck(check, {
  pass: {
    'it has two subnets': within('subnet-1', 'subnet-2'),
    'it stands on a transit gateway in two zones': firewall({
      SubnetMappings: [],
      AvailabilityZoneMappings: zones('use1-az1', 'use1-az2'),
    }),
    'it is a proxy with two subnets': firewall({
      SubnetMappings: [],
      VpcEndpoint: { SubnetMappings: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }] },
    }),
  },
  fail: {
    'it has one subnet': { ...within('subnet-1'), message },
    'it stands on a transit gateway in one zone': {
      ...firewall({ SubnetMappings: [], AvailabilityZoneMappings: zones('use1-az1') }),
      message,
    },
  },
  errors: {
    'the subnets were left out': { ...firewall({}), message: /without SubnetMapp/ },
  },
});
