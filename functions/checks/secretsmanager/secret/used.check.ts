import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { isReplica } from './replica.judgement.ts';
import { secret } from './secret.resource.ts';

const millisecondsPerDay = 86_400_000;

export const check = defineCheck(secret, {
  id: 'secretsmanager-secret-used',
  title: 'Secrets are read now and then',
  severity: 'medium',
  category: 'cost',
  why: 'A secret that nobody reads costs money every month, and is often a credential that should no longer exist.',
  fix: 'See whether a replica in another region is read; if not, revoke the credential and delete the secret. A recovery window lets you take that back.',
  docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html',
  frameworks: {
    aws_fsbp: ['SecretsManager.3'],
    nist_800_53_r5: ids`
      AC-2(1) AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3) AC-3(3)(b)(4)
      AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d) AC-3(4)(e)
      AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-24 CM-5(1)(a) SC-23(3)
    `,
    'pci_dss_4.0': ['7.2.4', '7.2.5.1', '8.2.2', 'A3.4.1'],
  },
  peers: {
    prowler: 'secretsmanager_secret_unused',
    steampipe: 'secretsmanager_secret_unused_90_day',
  },
  parameters: z.object({
    maxIdleDays: z.int().min(1).default(90).describe('How many days a secret may go unread.'),
  }),

  // A service reads the secrets it manages when it needs them, and a replica may stand by for the day
  // that its primary fails:
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/standalone-secret.html
  appliesTo: (secret) => !secret.OwningService && !isReplica(secret),

  evaluate({ item, parameters, now }) {
    // Left out as long as the secret was never read:
    // https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html
    const { LastAccessedDate: read } = item;
    const since = read ?? answered(item.CreatedDate, 'CreatedDate');
    const days = Math.floor((now.getTime() - since.getTime()) / millisecondsPerDay);
    if (days <= parameters.maxIdleDays) return pass();
    // AWS notes the date of each region by itself.
    const where = item.PrimaryRegion ? ' in the region of its primary' : '';
    return fail(
      read
        ? `Last read${where} ${days} days ago.`
        : `Never read${where} since it was made ${days} days ago.`,
    );
  },
});
