import { check } from '../../../../functions/checks/ec2/security-group/not-launch-wizard.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (GroupName: string) => ({ item: { OwnerId: '123456789012', GroupName } });

describeCheck(check, {
  pass: { 'it has a name of its own': of('web'), 'it only sounds alike': of('launch-wizard-web') },
  fail: {
    'the wizard made it': {
      ...of('launch-wizard-3'),
      message: 'The group is one of the launch wizard.',
    },
  },
  skips: {
    'one that another account shares': {
      item: { OwnerId: '999999999999', GroupName: 'launch-wizard-1' },
    },
  },
});
