import { defineCheck, fail, pass } from '../../../core/check.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { trail } from './trail.resource.ts';

export const check = defineCheck(trail, {
  id: 'cloudtrail-trail-encrypted-with-kms',
  title: 'Trails encrypt their logs with a KMS key of yours',
  severity: 'medium',
  category: 'security',
  why: 'With the keys of S3, everybody who may read the bucket reads the logs; a key policy is a second lock, and its use is recorded.',
  fix: 'Set a customer managed key on the trail whose key policy lets CloudTrail encrypt and only auditors decrypt.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
  frameworks: {
    aws_fsbp: ['CloudTrail.2'],
    'cis_aws_3.0': ['3.5'],
    'cis_aws_5.0': ['3.5'],
    'cis_aws_7.0': ['4.5'],
    hipaa: ids`
      164.308(a)(1)(ii)(B) 164.308(a)(1)(ii)(D) 164.308(a)(4)(ii)(A) 164.312(a)(2)(iv) 164.312(c)(1) 164.312(c)(2)
      164.312(e)(2)(ii)
    `,
    iso27001_2022: ['A.8.11', 'A.8.15', 'A.8.16', 'A.8.24'],
    nist_800_53_r5: ids`
      AU-9(3) CM-6(a) CM-9(b) CP-9(d) SC-8(3) SC-8(4) SC-13(a) SC-28(1) SI-19(4)
    `,
    'pci_dss_4.0': ['3.5.1', '8.3.2', '10.3.2', '10.3.3', '10.3.4', 'A1.2.1'],
    soc2: ['CC6.1', 'CC6.2'],
  },
  peers: {
    prowler: 'cloudtrail_kms_encryption_enabled',
    cloudsploit: 'cloudtrailEncryption',
    steampipe: 'cloudtrail_trail_logs_encrypted_with_kms_cmk',
  },

  evaluate({ item }) {
    // Answered only where a key is set; otherwise S3 encrypts with its own.
    return item.KmsKeyId ? pass() : fail('The trail has no KMS key.');
  },
});
