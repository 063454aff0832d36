import { defineCheck, fail, pass } from '../../../core/check.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
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
    hipaa: ids`
      164.308(a)(1)(ii)(B) 164.308(a)(7)(i) 164.308(a)(7)(ii)(A) 164.308(a)(7)(ii)(B) 164.308(a)(7)(ii)(C)
      164.312(a)(2)(ii) 164.312(c)(1) 164.312(c)(2)
    `,
    iso27001_2022: ['A.8.3'],
    nist_800_53_r5: ids`
      AU-9(2) CP-2(5) CP-6(1) CP-6(2) CP-6(a) CP-9(a) CP-9(b) CP-9(c) CP-10 CP-10(2) PM-11(b)
      PM-17(b) SC-5(2) SC-16(1) SI-1(a)(2) SI-13(5)
    `,
    'pci_dss_4.0': ['10.3.4'],
    soc2: ['A1.2', 'CC7.4', 'PI1.5'],
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
