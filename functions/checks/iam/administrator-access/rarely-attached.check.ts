import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { accountSummary } from '../account-summary/account-summary.resource.ts';
import { isAdministratorAccess } from '../identity-policy.judgement.ts';

export const check = defineCheck(accountSummary, {
  id: 'iam-administrator-access-rarely-attached',
  title: 'AdministratorAccess is attached to few users, groups and roles',
  severity: 'high',
  category: 'security',
  why: 'Each further holder of the policy is one more way to take over the whole account.',
  fix: 'Give those who do not administer the account a policy with what they need, and detach AdministratorAccess from them.',
  docs: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html',
  joins: ['attachedAwsPolicies'],
  parameters: z.object({
    maxAttachments: z
      .int()
      .min(0)
      .max(1000)
      .default(3)
      .describe('The most users, groups and roles that may hold the policy.'),
  }),

  evaluate({ related, parameters: { maxAttachments } }) {
    const policy = related.attachedAwsPolicies.find(({ Arn }) =>
      isAdministratorAccess(answered(Arn, 'Arn')),
    );
    const count = policy ? answered(policy.AttachmentCount, 'AttachmentCount') : 0;
    if (count <= maxAttachments) return pass();
    return fail(`AdministratorAccess is attached ${count} times; the limit is ${maxAttachments}.`);
  },
});
