import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { ebsDefaultEncryption } from './ebs-default-encryption.resource.ts';

export const check = defineCheck(ebsDefaultEncryption, {
  id: 'ec2-ebs-default-encryption-enabled',
  title: 'New EBS volumes are encrypted by default',
  severity: 'medium',
  category: 'security',
  why: 'Without the default, each new volume and snapshot copy is plain unless somebody remembers to say otherwise.',
  fix: 'Turn on EBS encryption by default in this region; it costs nothing and leaves existing volumes as they are.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
  frameworks: {
    aws_fsbp: ['EC2.7'],
    'cis_aws_3.0': ['2.2.1'],
    'cis_aws_5.0': ['5.1.1'],
    'cis_aws_7.0': ['6.1.1'],
    hipaa: [
      '164.308(a)(1)(ii)(B)',
      '164.308(a)(4)(ii)(A)',
      '164.312(a)(2)(iv)',
      '164.312(e)(2)(ii)',
    ],
    iso27001_2022: ['A.8.11', 'A.8.24'],
    nist_800_53_r5: ids`
      AU-9(3) CM-6(a) CM-9(b) CP-9(d) SC-8(3) SC-8(4) SC-13(a) SC-28(1) SI-19(4)
    `,
    soc2: ['CC6.1', 'CC6.2'],
  },
  peers: {
    prowler: 'ec2_ebs_default_encryption',
    cloudsploit: 'ebsDefaultEncryptionEnabled',
    steampipe: 'ebs_encryption_by_default_enabled',
  },

  evaluate({ item }) {
    if (answered(item.EbsEncryptionByDefault, 'EbsEncryptionByDefault')) return pass();
    return fail('EBS encryption by default is off in this region.');
  },
});
