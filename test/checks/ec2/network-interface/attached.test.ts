import { check } from '../../../../functions/checks/ec2/network-interface/attached.check.ts';
import type { NetworkInterfaceStatus } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (Status: NetworkInterfaceStatus) => ({
  item: { OwnerId: '123456789012', RequesterManaged: false, Status },
});

describeCheck(check, {
  pass: {
    'something uses it': of('in-use'),
    'the answer says that nobody manages it': {
      item: { ...of('in-use').item, Operator: { Managed: false } },
    },
  },
  fail: {
    'nothing uses it': { ...of('available'), message: 'Nothing uses the network interface.' },
  },
  none: { 'it is being attached': of('attaching') },
  errors: { 'the word is not known': { ...of('odd' as 'in-use'), message: /Status "odd"/ } },
  skips: {
    'one that a service made': { item: { ...of('available').item, RequesterManaged: true } },
    'one that a service looks after': {
      item: { ...of('available').item, Operator: { Managed: true } },
    },
    'one of another account': { item: { ...of('available').item, OwnerId: '999999999999' } },
  },
});
