import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore } from '../../../core/judgement/days.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { account } from '../account/account.resource.ts';

const states = { valid: ['Active'], invalid: ['Inactive', 'Expired'] } as const;

export const check = defineCheck(account, {
  id: 'bedrock-user-long-term-api-keys-absent',
  title: 'No user has a long-lived API key of Bedrock',
  severity: 'high',
  category: 'security',
  why: 'Whoever finds such a key in code or a log calls models at your cost, until somebody notices.',
  fix: 'Delete the keys, and use short-term keys or the credentials of roles instead.',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  joins: ['apiKeys'],
  parameters: z.object({
    mostDays: z
      .int()
      .min(0)
      .max(365)
      .default(30)
      .describe('Within how many days a key has to expire so that it is not long-lived.'),
  }),

  evaluate({ related: { apiKeys }, parameters: { mostDays }, now }) {
    const latest = daysBefore(now, -mostDays);
    const users = apiKeys
      .filter(({ Status }) => kindOfWord(Status, 'Status', states) === 'valid')
      // Answered only of keys that expire.
      .filter(({ ExpirationDate }) => !ExpirationDate || ExpirationDate > latest)
      .map(({ UserName }) => answered(UserName, 'UserName'));
    if (users.length === 0) return pass();
    return fail(`Users with long-lived API keys: ${[...new Set(users)].join(', ')}.`);
  },
});
