import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { activeKeys } from '../credential-report.judgement.ts';
import { userCredentials } from '../user-credentials/user-credentials.resource.ts';

export const check = defineCheck(userCredentials, {
  id: 'iam-user-access-keys-rotated',
  title: 'Active access keys are replaced regularly',
  severity: 'medium',
  category: 'security',
  why: 'A key that leaked unnoticed is good for as long as it lives.',
  fix: 'Replace the key and delete the old one; better, use a role with temporary credentials instead.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  frameworks: {
    aws_fsbp: ['IAM.3'],
    'cis_aws_3.0': ['1.14'],
    'cis_aws_5.0': ['1.13'],
    'cis_aws_7.0': ['2.12'],
    hipaa: ['164.308(a)(3)(ii)(C)', '164.308(a)(4)(ii)(C)', '164.308(a)(5)(ii)(D)'],
    iso27001_2022: ['A.5.15'],
    nist_800_53_r5: ids`
      AC-2(1) AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3) AC-3(3)(b)(4)
      AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d) AC-3(4)(e)
      AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-24 CM-5(1)(a) CM-6(a) CM-9(b)
      SC-23(3)
    `,
    'pci_dss_4.0': ['8.3.9', '8.3.10.1', '8.6.3'],
    soc2: ['CC6.1', 'CC6.2'],
  },
  peers: {
    prowler: 'iam_rotate_access_key_90_days',
    cloudsploit: 'accessKeysRotated',
    steampipe: 'iam_user_access_key_age_90',
  },
  parameters: z.object({
    maxAgeDays: z
      .int()
      .min(1)
      .max(3650)
      .default(90)
      .describe('The most days that a key may be in use.'),
  }),
  appliesTo: (item) => activeKeys(item).length > 0,

  evaluate({ item, parameters: { maxAgeDays }, now }) {
    const ages = activeKeys(item).map((key) => {
      const member = `access_key_${key}_last_rotated` as const;
      return { key, days: daysBetween(answered(item[member], member), now) };
    });

    const old = ages.filter(({ days }) => days > maxAgeDays);
    if (old.length === 0) return pass();
    const keys = old.map(({ key, days }) => `Access key ${key} is ${days} days old`).join(', ');
    return fail(`${keys}; the limit is ${maxAgeDays} days.`);
  },
});
