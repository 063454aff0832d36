import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-not-launch-wizard',
  title: 'Security groups were not left behind by the launch wizard',
  severity: 'low',
  category: 'operations',
  why: 'The wizard makes a group in passing, open to everybody as a rule, which nobody has thought about since.',
  fix: 'Make a group that is named after what it guards, with the rules that it needs, and use it instead.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-launch-instance-wizard.html',

  evaluate({ item }) {
    if (!/^launch-wizard-\d+$/.test(answered(item.GroupName, 'GroupName'))) return pass();
    return fail('The group is one of the launch wizard.');
  },
});
