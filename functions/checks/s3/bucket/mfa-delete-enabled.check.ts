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
  frameworks: {
    'cis_aws_3.0': ['2.1.2'],
    'cis_aws_5.0': ['2.1.2'],
    'cis_aws_7.0': ['3.1.2'],
    'pci_dss_4.0': ['3.5.1.3', '10.3.2', 'A1.1.2', 'A3.4.1'],
  },
  peers: {
    prowler: 's3_bucket_no_mfa_delete',
    cloudsploit: 'bucketMFADeleteEnabled',
    steampipe: 's3_bucket_mfa_delete_enabled',
  },
  needs: ['GetBucketVersioning'],

  evaluate({ facts }) {
    // Left out as long as it was never configured:
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html
    const { Status, MFADelete } = answered(facts.GetBucketVersioning, 'the versioning status');
    if (MFADelete === 'Enabled') return pass();
    return fail(Status ? 'MFA delete is off.' : 'Versioning, and MFA delete with it, is off.');
  },
});
