import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
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
  frameworks: {
    aws_fsbp: ['EC2.9'],
    hipaa: ['164.308(a)(1)(ii)(B)', '164.308(a)(3)(i)', '164.312(a)(1)'],
    iso27001_2022: ['A.8.1', 'A.8.20', 'A.8.21', 'A.8.22'],
    nist_800_53_r5: ids`
      AC-2(6) AC-3 AC-3(7) AC-4(21) AC-6 AC-17(1) AC-17(4)(a) AC-17(9) AC-17(10) AC-17(b) MP-2
      SC-7(3) SC-7(7) SC-7(9)(a) SC-7(11) SC-7(12) SC-7(16) SC-7(20) SC-7(21) SC-7(24)(b)
      SC-7(25) SC-7(26) SC-7(27) SC-7(28) SC-7(a) SC-7(b) SC-7(c) SC-25
    `,
    'pci_dss_4.0': ['11.3.1.3', '11.5.2'],
    soc2: ['CC6.1', 'CC6.2', 'CC6.6'],
  },
  peers: {
    prowler: 'ec2_instance_public_ip',
    cloudsploit: 'publicIpAddress',
    steampipe: 'ec2_instance_not_publicly_accessible',
  },

  evaluate({ item }) {
    const addresses = answered(item.NetworkInterfaces, 'NetworkInterfaces')
      .flatMap((one) => answered(one.PrivateIpAddresses, 'PrivateIpAddresses'))
      .map(({ Association }) => publicAddressOf(Association))
      .filter((address) => address !== undefined);
    if (addresses.length === 0) return pass();
    return fail(`The instance can be addressed publicly as ${addresses.join(', ')}.`);
  },
});
