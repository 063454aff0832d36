import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { activeKeys } from '../credential-report.judgement.ts';
import { userCredentials } from '../user-credentials/user-credentials.resource.ts';

export const check = defineCheck(userCredentials, {
  id: 'iam-user-access-keys-used',
  title: 'Access keys that nobody uses are deactivated',
  severity: 'medium',
  category: 'security',
  why: 'A key that nobody uses brings nothing, and lies about in scripts and on laptops until somebody finds it.',
  fix: 'Deactivate the key, and delete it once nothing misses it.',
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
    'pci_dss_4.0': ['7.2.4', '7.2.5.1', 'A3.4.1'],
    soc2: ['CC1.3'],
  },
  peers: {
    prowler: 'iam_user_accesskey_unused',
    cloudsploit: 'accessKeysLastUsed',
    steampipe: 'iam_user_access_key_unused_45',
  },
  parameters: z.object({
    maxIdleDays: z
      .int()
      .min(1)
      .max(3650)
      .default(45)
      .describe('The most days that a key may go unused.'),
  }),
  appliesTo: (item) => activeKeys(item).length > 0,

  evaluate({ item, parameters: { maxIdleDays }, now }) {
    const idle = activeKeys(item)
      .map((key) => {
        const member = `access_key_${key}_last_rotated` as const;
        const made = answered(item[member], member);
        const used = item[`access_key_${key}_last_used_date`];
        return { key, isUsed: used !== undefined, days: daysBetween(used ?? made, now) };
      })
      .filter(({ days }) => days > maxIdleDays);
    if (idle.length === 0) return pass();
    const keys = idle.map(
      ({ key, isUsed, days }) =>
        `Access key ${key} was ${isUsed ? 'last used' : 'made and never used,'} ${days} days ago`,
    );
    return fail(`${keys.join(', ')}; the limit is ${maxIdleDays} days.`);
  },
});
