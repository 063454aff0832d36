import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
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
  frameworks: {
    'cis_aws_3.0': ['1.12'],
    'cis_aws_5.0': ['1.11'],
    'cis_aws_7.0': ['2.11'],
    hipaa: ['164.308(a)(3)(ii)(B)', '164.308(a)(4)(ii)(C)', '164.308(a)(5)(ii)(D)'],
    iso27001_2022: ['A.5.15'],
    nist_800_53_r5: ids`
      AC-2(1) AC-2(3) AC-2(3)(a) AC-2(3)(b) AC-2(3)(c) AC-2(3)(d) AC-2(6) AC-2(g) AC-2(j) AC-3
      AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3) AC-3(3)(b)(4) AC-3(3)(b)(5)
      AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d) AC-3(4)(e) AC-3(7) AC-3(8)
      AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-6 AC-24 CM-5(1)(a) CM-6(a) CM-9(b)
      MP-2 SC-23(3)
    `,
    soc2: ['CC1.3'],
  },
  peers: {
    prowler: 'iam_user_console_access_unused',
    cloudsploit: 'usersPasswordLastUsed',
    steampipe: 'iam_user_console_access_unused_45',
  },
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
