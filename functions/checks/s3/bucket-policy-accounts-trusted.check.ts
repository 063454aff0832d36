import * as z from 'zod';
import { defineCheck, fail, pass } from '../../core/check.ts';
import { answered } from '../../core/judgement/answer.ts';
import { type Statement, statementsOf } from '../../core/judgement/policy-document.ts';
import { ids } from '../../core/judgement/requirement-ids.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-policy-accounts-trusted',
  title: 'Bucket policies name no account but those you trust',
  severity: 'high',
  category: 'security',
  why: 'Whoever administers a named account decides which of its people and programs get at the bucket.',
  fix: 'Remove statements for accounts you no longer work with, and list the others as trusted.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  frameworks: {
    'pci_dss_4.0': ids`
      7.2.1 7.2.2 7.2.5 7.2.6 7.3.1 7.3.2 7.3.3 8.2.7 10.6.3
    `,
  },
  peers: {
    prowler: 's3_bucket_cross_account_access',
    steampipe: 's3_bucket_policy_restricts_cross_account_permission_changes',
  },
  needs: ['GetBucketPolicy'],
  parameters: z.object({
    trustedAccounts: z
      .array(z.string())
      .default([])
      .describe('Ids of other accounts, or canonical user ids, that may stand in bucket policies.'),
  }),

  evaluate({ facts, parameters: { trustedAccounts }, scope }) {
    if (!facts.GetBucketPolicy) return pass();
    const trusted = new Set([scope.accountId, ...trustedAccounts]);
    const named = statementsOf(answered(facts.GetBucketPolicy.Policy, 'Policy'))
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(accountsOf);
    const others = [...new Set(named)].filter((account) => !trusted.has(account));
    return others.length === 0 ? pass() : fail(`Admitted by the policy: ${others.join(', ')}.`);
  },
});

/**
 * The accounts of a statement's principals. Everybody is none: other checks look for that. Nor is
 * the unique id of a deleted user or role, or an ARN of AWS itself.
 */
function accountsOf({ Principal: named }: Statement): readonly string[] {
  if (named === undefined || named === '*') return [];
  const accounts = (named.AWS ?? []).flatMap((principal) => {
    const account = principal.startsWith('arn:') ? principal.split(':')[4] : principal;
    return account && /^\d{12}$/.test(account) ? [account] : [];
  });
  return [...accounts, ...(named.CanonicalUser ?? [])];
}
