import { defineCheck, fail, pass } from '../../core/check.ts';
import { ids } from '../../core/judgement/requirement-ids.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-versioning-enabled',
  title: 'Buckets keep earlier versions of their objects',
  severity: 'medium',
  category: 'reliability',
  why: 'Without versioning an overwrite or a delete is final, whether it was a mistake or an attack.',
  fix: 'Enable versioning on the bucket, and expire old versions with a lifecycle rule to bound the cost.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  frameworks: {
    aws_fsbp: ['S3.14'],
    hipaa: ids`
      164_308_a_1_ii_b 164_308_a_7_i 164_308_a_7_ii_a 164_308_a_7_ii_b 164_308_a_7_ii_c
      164_312_a_2_ii 164_312_c_1 164_312_c_2
    `,
    iso27001_2022: ['A.8.3', 'A.8.10'],
    nist_800_53_r5: ids`
      AU-9(2) CP-1(2) CP-2(5) CP-6(1) CP-6(2) CP-6(a) CP-9(a) CP-9(b) CP-9(c) CP-10 CP-10(2)
      PM-11(b) PM-17(b) SC-5(2) SC-16(1) SI-1(a)(2) SI-13(5)
    `,
    'pci_dss_4.0': ['10.3.4'],
    soc2: ['A1.2', 'C1.2', 'CC7.4', 'CCa.1.1', 'PI1.5'],
  },
  peers: {
    prowler: 's3_bucket_object_versioning',
    cloudsploit: 'bucketVersioning',
    steampipe: 's3_bucket_versioning_enabled',
  },
  needs: ['GetBucketVersioning'],

  evaluate({ facts }) {
    const status = facts.GetBucketVersioning?.Status;
    if (status === 'Enabled') return pass();
    return fail(status ? 'Versioning is suspended.' : 'Versioning was never enabled.');
  },
});
