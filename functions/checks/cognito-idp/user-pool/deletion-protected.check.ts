import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { userPool } from './user-pool.resource.ts';

export const check = defineCheck(userPool, {
  id: 'cognito-idp-user-pool-deletion-protected',
  title: 'User pools are protected from deletion',
  severity: 'medium',
  category: 'reliability',
  why: 'A deleted pool is gone with all its users and their passwords, and nobody can restore it.',
  fix: 'Turn on deletion protection of the pool.',
  docs: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html',

  evaluate({ item }) {
    const kinds = { on: ['ACTIVE'], off: ['INACTIVE'] };
    const protection = kindOfWord(item.DeletionProtection, 'DeletionProtection', kinds);
    return protection === 'on' ? pass() : fail('Deletion protection is off.');
  },
});
