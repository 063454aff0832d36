import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { instance } from './instance.resource.ts';
import { publicAddressOf } from './public-address.judgement.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-public-address-absent',
  title: 'Instances have no public IPv4 address',
  severity: 'medium',
  category: 'security',
  why: 'A machine with a public address is one mistaken security group away from everybody on the internet.',
  fix: 'Put the instance into a private subnet behind a load balancer, and let it out through a NAT gateway or endpoints.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',

  evaluate({ item }) {
    const addresses = answered(item.NetworkInterfaces, 'NetworkInterfaces')
      .flatMap((one) => answered(one.PrivateIpAddresses, 'PrivateIpAddresses'))
      .map(({ Association }) => publicAddressOf(Association))
      .filter((address) => address !== undefined);
    if (addresses.length === 0) return pass();
    return fail(`The instance can be addressed publicly as ${addresses.join(', ')}.`);
  },
});
