import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import {
  type Protocol,
  rangesOpenToAnywhere,
} from '../../../core/judgement/networks/internet-access.ts';
import { isEveryPort } from '../../../core/judgement/networks/ports.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-all-ports-closed',
  title: 'No security group opens every port to the internet',
  severity: 'critical',
  category: 'security',
  why: 'Whatever listens on the machine, now or later and known or not, can then be attacked by anyone.',
  fix: 'Replace the rule by one for the ports that are meant to be public, and allow the others from known addresses or groups only.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  joins: ['prefixLists', 'prefixListEntries'],

  evaluate({ item, related }) {
    const rules = answered(item.IpPermissions, 'IpPermissions');
    const isOpen = (protocol: Protocol) =>
      rangesOpenToAnywhere(rules, related, protocol).some(isEveryPort);
    // Those of UDP alone are not every port: `ec2-security-group-public-ports-authorized` names them.
    if (!isOpen('tcp')) return pass();
    return fail(`Every ${isOpen('udp') ? 'TCP and UDP' : 'TCP'} port is open to every address.`);
  },
});
