import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import { idsAdmittedBeside } from '../../../core/judgement/policies/policy-parties.ts';
import { table } from './table.resource.ts';

export const check = defineCheck(table, {
  id: 'dynamodb-table-accounts-trusted',
  title: 'Table resource policies trust only known accounts',
  severity: 'high',
  category: 'security',
  why: 'Whoever administers a named account decides which of its people and programs read or change the items.',
  fix: 'Remove statements for accounts and organizations you no longer work with, and list the others, and your own organization, as trusted.',
  docs: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html',
  needs: ['GetResourcePolicy'],
  parameters: z.object({
    trustedAccounts: z
      .array(z.string())
      .default([])
      .describe(
        'Ids of other accounts and of organizations, your own too, that may stand in policies of tables.',
      ),
  }),

  evaluate({ facts, parameters: { trustedAccounts }, scope }) {
    // A table without policy admits its own account alone.
    if (facts.GetResourcePolicy === undefined) return pass();
    const statements = statementsOf(answered(facts.GetResourcePolicy.Policy, 'Policy'));
    const trusted = new Set([scope.accountId, ...trustedAccounts]);
    const admitted = idsAdmittedBeside(statements, trusted);
    if (admitted.length === 0) return pass();
    return fail(`Admitted by the policy: ${admitted.join(', ')}.`);
  },
});
