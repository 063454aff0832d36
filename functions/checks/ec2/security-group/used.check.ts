import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-used',
  title: 'Security groups guard a network interface',
  severity: 'low',
  category: 'operations',
  why: 'A group that is lying about is taken for the next machine some day, with rules that nobody has looked at for years.',
  fix: 'Delete the group, unless a template or a function that starts now and then names it.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/working-with-security-groups.html',
  joins: ['networkInterfaces'],
  // The default one of a VPC cannot be deleted.
  appliesTo: ({ GroupName }) => answered(GroupName, 'GroupName') !== 'default',

  evaluate({ related: { networkInterfaces } }) {
    if (networkInterfaces.length > 0) return pass();
    return fail('No network interface has the group.');
  },
});
