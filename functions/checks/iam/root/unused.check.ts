import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { daysBetween } from '../../../core/judgement/days.ts';
import { isRoot } from '../credential-report.judgement.ts';
import { userCredentials } from '../user-credentials/user-credentials.resource.ts';

export const check = defineCheck(userCredentials, {
  id: 'iam-root-unused',
  title: 'The root user was not used lately',
  severity: 'high',
  category: 'security',
  why: 'The root user is not held back by any policy; what it does daily could be done by a role that is, and its use should be an event.',
  fix: 'Find out who used it and what for, and do the work with a role; keep the root user for the few tasks that demand it.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html',
  parameters: z.object({
    quietDays: z
      .int()
      .min(1)
      .max(365)
      .default(7)
      .describe('For how many days the root user must have been left alone.'),
  }),
  appliesTo: isRoot,

  evaluate({ item, parameters: { quietDays }, now }) {
    const uses = [
      { what: 'password', at: item.password_last_used },
      { what: 'access key 1', at: item.access_key_1_last_used_date },
      { what: 'access key 2', at: item.access_key_2_last_used_date },
    ]
      // AWS knows of no use where it answers no time.
      .flatMap(({ what, at }) => (at ? [{ what, days: daysBetween(at, now) }] : []))
      .filter(({ days }) => days < quietDays);
    if (uses.length === 0) return pass();
    const text = uses.map(({ what, days }) => `${what}, ${days} days ago`).join('; ');
    return fail(`Used within the last ${quietDays} days: ${text}.`);
  },
});
