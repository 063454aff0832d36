import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-mfa-delete-enabled',
  title: 'Buckets ask for a second factor before versions are deleted',
  severity: 'low',
  category: 'security',
  why: 'Whoever gets hold of powerful credentials can otherwise delete every version for good, or stop versioning.',
  fix: 'Turn on versioning with MFA delete, signed in as the root user; object lock protects buckets that change by themselves.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html',
  needs: ['GetBucketVersioning'],

  evaluate({ facts }) {
    // Left out as long as it was never configured:
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html
    const { Status, MFADelete } = answered(facts.GetBucketVersioning, 'the versioning status');
    if (MFADelete === 'Enabled') return pass();
    return fail(Status ? 'MFA delete is off.' : 'Versioning, and MFA delete with it, is off.');
  },
});
