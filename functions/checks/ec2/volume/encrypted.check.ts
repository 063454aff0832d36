import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { volume } from './volume.resource.ts';

export const check = defineCheck(volume, {
  id: 'ec2-volume-encrypted',
  title: 'EBS volumes are encrypted',
  severity: 'high',
  category: 'security',
  why: 'A snapshot of a plain volume can be shared with another account and read there without any key.',
  fix: 'Copy a snapshot of the volume with encryption, make a volume from the copy and put it in place of the old one.',
  docs: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  frameworks: {
    hipaa: [
      '164.308(a)(1)(ii)(B)',
      '164.308(a)(4)(ii)(A)',
      '164.312(a)(2)(iv)',
      '164.312(c)(1)',
      '164.312(c)(2)',
      '164.312(e)(2)(ii)',
    ],
    iso27001_2022: ['A.8.11', 'A.8.24'],
    nist_800_53_r5: ids`
      AU-9(3) CM-6(a) CM-9(b) CP-9(d) SC-8(3) SC-8(4) SC-13(a) SC-28(1) SI-19(4)
    `,
    'pci_dss_4.0': ['3.5.1', '8.3.2'],
    soc2: ['PI1.5'],
  },
  peers: {
    prowler: 'ec2_ebs_volume_encryption',
    cloudsploit: 'ebsEncryptionEnabled',
    steampipe: 'ebs_volume_encryption_at_rest_enabled',
  },

  evaluate({ item }) {
    if (answered(item.Encrypted, 'Encrypted')) return pass();
    return fail('The volume is not encrypted.');
  },
});
