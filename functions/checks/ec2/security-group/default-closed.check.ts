import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-default-closed',
  title: 'Default security groups let nothing in or out',
  severity: 'medium',
  category: 'security',
  why: 'What is launched without a group of its own gets the default one, and with it every rule that was ever added there.',
  fix: 'Give each resource a security group of its own, then remove all rules of the default group.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
  appliesTo: ({ GroupName }) => answered(GroupName, 'GroupName') === 'default',

  evaluate({ item }) {
    const inbound = answered(item.IpPermissions, 'IpPermissions').length;
    const outbound = answered(item.IpPermissionsEgress, 'IpPermissionsEgress').length;
    if (inbound + outbound === 0) return pass();
    return fail(`The default group has rules: ${inbound} inbound and ${outbound} outbound.`);
  },
});
