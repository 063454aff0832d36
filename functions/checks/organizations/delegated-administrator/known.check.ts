import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { delegatedAdministrator } from './delegated-administrator.resource.ts';

export const check = defineCheck(delegatedAdministrator, {
  id: 'organizations-delegated-administrator-known',
  title: 'Only accounts that you know administer services for the organization',
  severity: 'high',
  category: 'security',
  why: 'A delegated administrator sees and changes a service in every account of the organization, as the management account does.',
  fix: 'Deregister accounts that should administer nothing, and list the others as known.',
  docs: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_delegated_admin.html',
  parameters: z.object({
    knownAccounts: z
      .array(z.string().regex(/^\d{12}$/))
      .max(100)
      .default([])
      .describe('Ids of the accounts that may administer services for the organization.'),
  }),

  evaluate({ item, parameters: { knownAccounts } }) {
    if (knownAccounts.includes(answered(item.Id, 'Id'))) return pass();
    return fail('Not among the known accounts, and administers services for the organization.');
  },
});
