import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import {
  type Condition,
  conditionsOf,
} from '../../../core/judgement/policies/policy-conditions.ts';
import { type Statement, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import { named } from '../../../core/judgement/policies/policy-patterns.ts';
import { deniesEverybody } from '../../../core/judgement/policies/policy-principals.ts';
import { cover, requestsOf } from '../../../core/judgement/policies/policy-requests.ts';
import { truthOf } from '../../../core/judgement/policies/policy-ways.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-tls-only',
  title: 'Bucket policies refuse requests without TLS',
  severity: 'medium',
  category: 'security',
  why: 'Over plain HTTP, objects and signed requests can be read and replayed by anyone on the way.',
  fix: 'Add a statement that denies s3:* on the bucket and its objects to everybody when aws:SecureTransport is false.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  needs: ['GetBucketPolicy'],

  evaluate({ item, facts, scope }) {
    if (!facts.GetBucketPolicy) return fail('The bucket has no policy, so plain HTTP is accepted.');
    const policy = answered(facts.GetBucketPolicy.Policy, 'Policy');
    const arn = `arn:${scope.partition}:s3:::${answered(item.Name, 'Name')}`;

    const denied = statementsOf(policy).filter(deniesPlainHttp).map(requestsOf);
    const isDenied = (resource: string) =>
      cover(denied, { actions: named('s3:?*'), resources: named(resource) });

    // No object has an empty key.
    const missing = [
      !isDenied(arn) && 'the bucket',
      !isDenied(`${arn}/?*`) && 'its objects',
    ].filter(Boolean);
    if (missing.length === 0) return pass();
    return fail(`No statement denies plain HTTP to ${missing.join(' and ')}.`);
  },
});

/** Any further condition would narrow the denial. */
const deniesPlainHttp = (statement: Statement): boolean =>
  statement.Effect === 'Deny' &&
  deniesEverybody(statement) &&
  conditionsOf(statement.Condition).every(holdsOverPlainHttp);

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html */
function holdsOverPlainHttp(condition: Condition): boolean {
  switch (condition.key) {
    case 'aws:securetransport':
      return truthOf(condition, { of: 'constant', value: 'false' }) === true;
    // Without TLS there is no version of it.
    case 's3:tlsversion':
      return truthOf(condition, { of: 'missing' }) === true;
    default:
      return false;
  }
}
