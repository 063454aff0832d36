import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { hasPassword } from '../credential-report.judgement.ts';
import { userCredentials } from '../user-credentials/user-credentials.resource.ts';

export const check = defineCheck(userCredentials, {
  id: 'iam-user-password-used',
  title: 'Console passwords that nobody uses are removed',
  severity: 'medium',
  category: 'security',
  why: 'A password that nobody uses is not missed when a stranger begins to, least of all that of somebody who left.',
  fix: 'Remove the console password of the user, or the user itself.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
  parameters: z.object({
    maxIdleDays: z
      .int()
      .min(1)
      .max(3650)
      .default(45)
      .describe('The most days that a password may go unused.'),
  }),
  appliesTo: hasPassword,

  evaluate({ item, parameters: { maxIdleDays }, now }) {
    const used = item.password_last_used;
    const since = used ?? answered(item.password_last_changed, 'password_last_changed');
    const days = daysBetween(since, now);
    if (days <= maxIdleDays) return pass();
    const what = used ? 'last used' : 'set and never used,';
    return fail(`The password was ${what} ${days} days ago; the limit is ${maxIdleDays} days.`);
  },
});
