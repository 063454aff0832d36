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
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-tls-only',
  title: 'Bucket policies refuse requests without TLS',
  severity: 'medium',
  category: 'security',
  why: 'Over plain HTTP, objects and signed requests can be read and replayed by anyone on the way.',
  fix: 'Add a statement that denies s3:* on the bucket and its objects to everybody when aws:SecureTransport is false.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  frameworks: {
    aws_fsbp: ['S3.5'],
    'cis_aws_3.0': ['2.1.1'],
    'cis_aws_5.0': ['2.1.1'],
    'cis_aws_7.0': ['3.1.1'],
    hipaa: ids`
      164.308(a)(1)(ii)(B) 164.312(a)(2)(iv) 164.312(c)(1) 164.312(c)(2) 164.312(e)(1) 164.312(e)(2)(i)
      164.312(e)(2)(ii)
    `,
    nist_800_53_r5: ids`
      AC-4 AC-4(22) AC-17(2) AC-24(1) AU-9(3) CA-9(b) CM-6(a) CM-9(b) IA-5(1)(c) PM-11(b)
      PM-17(b) SC-7(4)(b) SC-7(4)(g) SC-7(5) SC-8 SC-8(1) SC-8(2) SC-8(3) SC-8(4) SC-8(5)
      SC-13(a) SC-16(1) SC-23 SI-1(a)(2)
    `,
    'pci_dss_4.0': ['1.2.5', '2.2.5', '2.2.7', '4.2.1', '4.2.1.1', '8.3.2'],
    soc2: ['CC6.1', 'CC6.2'],
  },
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
