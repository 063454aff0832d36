import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import { idsAdmittedBeside } from '../../../core/judgement/policies/policy-parties.ts';
import { eventBus } from './event-bus.resource.ts';

export const check = defineCheck(eventBus, {
  id: 'events-event-bus-accounts-trusted',
  title: 'Event bus policies name no account but those you trust',
  severity: 'high',
  category: 'security',
  why: 'Whoever administers a named account can send events that your rules take for those of your own systems.',
  fix: 'Remove statements for accounts and organizations you no longer work with, and list the others, and your own organization, as trusted.',
  docs: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html',
  parameters: z.object({
    trustedAccounts: z
      .array(z.string())
      .default([])
      .describe(
        'Ids of other accounts and of organizations, your own too, that may stand in policies of event buses.',
      ),
  }),

  evaluate({ item: { Policy: policy }, parameters: { trustedAccounts }, scope }) {
    // A bus without policy admits its own account alone.
    const statements = policy ? statementsOf(policy) : [];
    const trusted = new Set([scope.accountId, ...trustedAccounts]);
    const admitted = idsAdmittedBeside(statements, trusted);
    if (admitted.length === 0) return pass();
    return fail(`Admitted by the policy: ${admitted.join(', ')}.`);
  },
});
