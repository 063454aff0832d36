import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { subnet } from './subnet.resource.ts';

export const check = defineCheck(subnet, {
  id: 'ec2-subnet-public-address-disabled',
  title: 'Subnets give instances no public address by themselves',
  severity: 'medium',
  category: 'security',
  why: 'Whatever is started in such a subnet faces the internet, whether or not anybody meant it to.',
  fix: 'Turn off the automatic public address, and ask for one where an instance needs it.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html',

  evaluate({ item }) {
    if (!answered(item.MapPublicIpOnLaunch, 'MapPublicIpOnLaunch')) return pass();
    return fail('Each instance in the subnet gets a public address.');
  },
});
