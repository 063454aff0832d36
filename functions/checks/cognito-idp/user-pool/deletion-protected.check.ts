import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
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
    const protection: string = answered(item.DeletionProtection, 'DeletionProtection');
    if (protection === 'ACTIVE') return pass();
    if (protection === 'INACTIVE') return fail('Deletion protection is off.');
    throw new IncompleteAnswerError(`AWS answered with the unknown protection ${protection}.`);
  },
});
