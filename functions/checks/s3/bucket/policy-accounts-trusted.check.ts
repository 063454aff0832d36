import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import { idsAdmittedBeside } from '../../../core/judgement/policies/policy-parties.ts';
import { openStatements } from '../../../core/judgement/policies/policy-strangers.ts';
import { logAccounts } from './aws-log-accounts.judgement.ts';
import { bucket } from './bucket.resource.ts';

/**
 * What S3.6 lets no other account do. Whatever else everybody may do, other checks look for.
 *
 * https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-6
 */
const takeover = [
  's3:deletebucketpolicy',
  's3:putbucketacl',
  's3:putbucketpolicy',
  's3:putencryptionconfiguration',
  's3:putobjectacl',
];

export const check = defineCheck(bucket, {
  id: 's3-bucket-policy-accounts-trusted',
  title: 'Bucket policies name no account but those you trust',
  severity: 'high',
  category: 'security',
  why: 'Whoever administers a named account decides which of its people and programs get at the bucket.',
  fix: 'Remove statements for accounts and organizations you no longer work with, and list the others, and your own organization, as trusted.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  needs: ['GetBucketPolicy'],
  parameters: z.object({
    trustedAccounts: z
      .array(z.string())
      .default([])
      .describe(
        'Ids of other accounts and of organizations, your own too, or canonical user ids, that may stand in bucket policies.',
      ),
  }),

  evaluate({ facts, parameters: { trustedAccounts }, scope }) {
    if (!facts.GetBucketPolicy) return pass();
    const trusted = new Set([scope.accountId, ...trustedAccounts, ...logAccounts]);
    const statements = statementsOf(answered(facts.GetBucketPolicy.Policy, 'Policy'));
    const others = idsAdmittedBeside(statements, trusted);
    const mayTakeOver = openStatements(statements, takeover).length > 0;
    const admitted = [...others, ...(mayTakeOver ? ['everybody'] : [])];
    return admitted.length === 0 ? pass() : fail(`Admitted by the policy: ${admitted.join(', ')}.`);
  },
});
