import { answered } from '../../core/answer.ts';
import { defineCheck, fail, pass } from '../../core/check.ts';
import {
  appliesToEverybody,
  matchesPattern,
  type Statement,
  statementsOf,
} from '../../core/policy-document.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-tls-only',
  title: 'Bucket policies refuse requests without TLS',
  severity: 'medium',
  category: 'security',
  why: 'Over plain HTTP, objects and signed requests can be read and replayed by anyone on the way.',
  fix: 'Add a statement that denies s3:* on the bucket and its objects to everybody when aws:SecureTransport is false.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  frameworks: { 'aws-fsbp': ['S3.5'], 'cis-aws-5.0': ['2.1.1'] },
  peers: {
    prowler: 's3_bucket_secure_transport_policy',
    cloudsploit: 'bucketSecureTransportEnabled',
    steampipe: 's3_bucket_enforces_ssl',
  },
  needs: ['GetBucketPolicy'],

  evaluate({ item, facts, scope }) {
    if (!facts.GetBucketPolicy) return fail('The bucket has no policy, so plain HTTP is accepted.');
    const policy = answered(facts.GetBucketPolicy.Policy, 'Policy');
    const arn = `arn:${scope.partition}:s3:::${answered(item.Name, 'Name')}`;

    const denied = statementsOf(policy)
      .filter(deniesPlainHttp)
      .flatMap(({ Resource = [] }) => Resource);

    const missing = [
      !denied.some((pattern) => matchesPattern(pattern, arn)) && 'the bucket',
      !denied.some((pattern) => coversObjects(pattern, arn)) && 'its objects',
    ].filter(Boolean);
    if (missing.length === 0) return pass();
    return fail(`No statement denies plain HTTP to ${missing.join(' and ')}.`);
  },
});

/** Any further condition would narrow the denial. */
function deniesPlainHttp(statement: Statement): boolean {
  const { Effect, Action = [], Condition = {} } = statement;
  const [condition, ...further] = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values })),
  );
  return (
    Effect === 'Deny' &&
    appliesToEverybody(statement) &&
    !statement.NotPrincipal &&
    Action.some((action) => ['*', 's3:*'].includes(action.toLowerCase())) &&
    /^Bool(IfExists)?$/.test(condition?.operator ?? '') &&
    condition?.key.toLowerCase() === 'aws:securetransport' &&
    condition.values.every((value) => value.toLowerCase() === 'false') &&
    further.length === 0
  );
}

const coversObjects = (pattern: string, arn: string) =>
  pattern.endsWith('*') && matchesPattern(pattern, `${arn}/`);
