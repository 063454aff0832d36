import { check } from '../../../../functions/checks/ec2/network-interface/source-checked.check.ts';
import type { NetworkInterfaceType } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (SourceDestCheck: boolean, InterfaceType: NetworkInterfaceType = 'interface') => ({
  item: { OwnerId: '123456789012', RequesterManaged: false, InterfaceType, SourceDestCheck },
});
const message = 'The interface takes and sends packets of others.';

describeCheck(check, {
  pass: {
    'it checks': of(true),
    'the answer says that nobody manages it': {
      item: { ...of(true).item, Operator: { Managed: false } },
    },
  },
  fail: {
    'it does not check': { ...of(false), message },
    'a fast one does not check': { ...of(false, 'efa'), message },
  },
  skips: {
    'one of a gateway': of(false, 'natGateway'),
    'one that a service made': { item: { ...of(false).item, RequesterManaged: true } },
    'one that a service looks after': { item: { ...of(false).item, Operator: { Managed: true } } },
  },
});
