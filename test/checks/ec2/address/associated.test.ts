import { check } from '../../../../functions/checks/ec2/address/associated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: {
    'a gateway uses it': { item: { AssociationId: 'eipassoc-1', NetworkInterfaceId: 'eni-1' } },
    'only the interface is told': { item: { NetworkInterfaceId: 'eni-1' } },
    'only the association is told': { item: { AssociationId: 'eipassoc-1' } },
  },
  fail: { 'nothing uses it': { item: {}, message: 'Nothing uses the address.' } },
  skips: { 'one of a load balancer': { item: { ServiceManaged: 'alb' } } },
});
