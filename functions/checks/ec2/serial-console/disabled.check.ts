import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { serialConsole } from './serial-console.resource.ts';

export const check = defineCheck(serialConsole, {
  id: 'ec2-serial-console-disabled',
  title: 'The serial console of instances is off',
  severity: 'medium',
  category: 'security',
  why: 'The console reaches an instance past every security group, and nobody needs it but to repair one that no longer starts.',
  fix: 'Turn access to the serial console off in the region, and on again for the hour in which you need it.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configure-access-to-serial-console.html',

  evaluate({ item }) {
    if (!answered(item.SerialConsoleAccessEnabled, 'SerialConsoleAccessEnabled')) return pass();
    return fail('The serial console can be used in this region.');
  },
});
