import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { rangesOpenToAnywhere } from '../../../core/judgement/networks/internet-access.ts';
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
    // Those of UDP are not asked for: a list that nobody sees could keep TCP, which is open, from being told.
    // `ec2-security-group-public-ports-authorized` names them.
    const isOpen = rangesOpenToAnywhere(rules, related, 'tcp').some(isEveryPort);
    return isOpen ? fail('Every TCP port is open to every address.') : pass();
  },
});
