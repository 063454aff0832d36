import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { vectorBucket } from './vector-bucket.resource.ts';

export const check = defineCheck(vectorBucket, {
  id: 's3vectors-vector-bucket-not-public',
  title: 'Vector bucket policies let no stranger in',
  severity: 'critical',
  category: 'security',
  why: 'Vectors hold what they were made of, in another form, and mostly its text as metadata; whoever may write them decides what is found.',
  fix: 'Name the accounts that need it as principals, or hold principal * to them with aws:PrincipalOrgID or aws:SourceAccount.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors-bucket-policy.html',
  needs: ['GetVectorBucketPolicy'],

  evaluate({ facts: { GetVectorBucketPolicy: answer } }) {
    // Without a policy the account's own identities alone are admitted.
    if (!answer) return pass();
    const statements = statementsOf(answered(answer.policy, 'policy'));
    const open = openStatements(statements, everyActionOf('s3vectors', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});
