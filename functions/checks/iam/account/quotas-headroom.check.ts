import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { accountSummary } from '../account-summary/account-summary.resource.ts';

/** What IAM counts, each with the name of its quota. */
const counted = [
  ['Users', 'UsersQuota'],
  ['Groups', 'GroupsQuota'],
  ['Roles', 'RolesQuota'],
  ['Policies', 'PoliciesQuota'],
  ['PolicyVersionsInUse', 'PolicyVersionsInUseQuota'],
  ['InstanceProfiles', 'InstanceProfilesQuota'],
  ['ServerCertificates', 'ServerCertificatesQuota'],
] as const;

export const check = defineCheck(accountSummary, {
  id: 'iam-account-quotas-headroom',
  title: 'Users, roles and policies stay below the quotas of IAM',
  severity: 'medium',
  category: 'health',
  why: 'Once a quota is used up, the next deployment that needs a role or a policy fails.',
  fix: 'Delete roles and policies that nobody uses, or ask Service Quotas for more.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
  parameters: z.object({
    maxPercent: z
      .int()
      .min(1)
      .max(100)
      .default(80)
      .describe('The percentage of a quota that may be used.'),
  }),

  evaluate({ item, parameters: { maxPercent } }) {
    const summary = answered(item.SummaryMap, 'SummaryMap');
    const scarce = counted
      .map(([name, quota]) => ({
        name,
        used: answered(summary[name], name),
        most: answered(summary[quota], quota),
      }))
      .filter(({ used, most }) => used * 100 > most * maxPercent)
      .map(({ name, used, most }) => `${name} ${used} of ${most}`);
    return scarce.length === 0 ? pass() : fail(`Nearly used up: ${scarce.join(', ')}.`);
  },
});
