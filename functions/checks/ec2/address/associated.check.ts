import { defineCheck, fail, pass } from '../../../core/check.ts';
import { address } from './address.resource.ts';

export const check = defineCheck(address, {
  id: 'ec2-address-associated',
  title: 'Elastic IP addresses are in use',
  severity: 'low',
  category: 'cost',
  why: 'An address is paid for by the hour whether or not something answers at it, and there are few to be had.',
  fix: 'Release the address, unless somebody outside knows it and it will be needed again.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',

  evaluate({ item: { AssociationId, NetworkInterfaceId } }) {
    // Both are answered of an address that is in use, and neither of one that is not:
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Address.html
    return AssociationId || NetworkInterfaceId ? pass() : fail('Nothing uses the address.');
  },
});
