import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { tableBucket } from './table-bucket.resource.ts';

export const check = defineCheck(tableBucket, {
  id: 's3tables-table-bucket-not-public',
  title: 'Table bucket policies let no stranger in',
  severity: 'critical',
  category: 'security',
  why: 'Strangers could read the tables of a whole data lake, or change what all queries of it answer.',
  fix: 'Name the accounts that need it as principals, or hold principal * to them with aws:PrincipalOrgID or aws:SourceAccount.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-bucket-policy.html',
  needs: ['GetTableBucketPolicy'],

  evaluate({ facts: { GetTableBucketPolicy: answer } }) {
    // Without a policy the account's own identities alone are admitted.
    if (!answer) return pass();
    const statements = statementsOf(answered(answer.resourcePolicy, 'resourcePolicy'));
    const open = openStatements(statements, everyActionOf('s3tables', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});
