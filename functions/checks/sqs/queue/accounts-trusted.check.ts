import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import { idsAdmittedBeside } from '../../../core/judgement/policies/policy-parties.ts';
import { queue } from './queue.resource.ts';

export const check = defineCheck(queue, {
  id: 'sqs-queue-accounts-trusted',
  title: 'Queue policies name no account but those you trust',
  severity: 'high',
  category: 'security',
  why: 'Whoever administers a named account decides which of its people and programs send, read or remove messages.',
  fix: 'Remove statements for accounts and organizations you no longer work with, and list the others, and your own organization, as trusted.',
  docs: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  needs: ['GetQueueAttributes'],
  parameters: z.object({
    trustedAccounts: z
      .array(z.string())
      .default([])
      .describe(
        'Ids of other accounts and of organizations, your own too, that may stand in queue policies.',
      ),
  }),

  evaluate({ facts, parameters: { trustedAccounts }, scope }) {
    const { Policy: policy } = answered(facts.GetQueueAttributes?.Attributes, 'Attributes');
    // A queue without policy admits its own account alone.
    const statements = policy ? statementsOf(policy) : [];
    const trusted = new Set([scope.accountId, ...trustedAccounts]);
    const admitted = idsAdmittedBeside(statements, trusted);
    if (admitted.length === 0) return pass();
    return fail(`Admitted by the policy: ${admitted.join(', ')}.`);
  },
});
