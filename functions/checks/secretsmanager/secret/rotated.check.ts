import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBetween, daysText } from '../../../core/judgement/days.ts';
import { isReplica } from './replica.judgement.ts';
import { secret } from './secret.resource.ts';

export const check = defineCheck(secret, {
  id: 'secretsmanager-secret-rotated',
  title: 'Secrets that should rotate do',
  severity: 'medium',
  category: 'health',
  why: 'Rotation is on, and fails: the secret is as old as if it were off, and the next attempt may lock somebody out.',
  fix: 'Read the log of the rotation function and rotate the secret by hand once it works; shorten the schedule if it is longer than you allow.',
  docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html',
  parameters: z.object({
    maxDays: z
      .int()
      .min(1)
      .default(90)
      .describe('How many days may pass between two rotations of a secret.'),
  }),

  // Null as long as rotation was never configured; a service rotates the secrets it manages, and a replica
  // rotates with its primary.
  appliesTo: (secret) =>
    secret.RotationEnabled === true && !secret.OwningService && !isReplica(secret),

  evaluate({ item, parameters: { maxDays }, now }) {
    // Left out as long as it was never rotated.
    const since = item.LastRotatedDate ?? answered(item.CreatedDate, 'CreatedDate');
    const days = daysBetween(since, now);
    if (days <= maxDays) return pass();
    const what = item.LastRotatedDate ? 'Last rotated' : 'Never rotated since it was made';
    return fail(`${what} ${daysText(days)} ago.`);
  },
});
