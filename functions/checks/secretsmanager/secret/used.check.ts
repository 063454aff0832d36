import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
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
