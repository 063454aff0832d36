import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { isEncryptedAtRest } from '../storage-encryption.judgement.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-encrypted',
  title: 'DB instances encrypt their storage',
  severity: 'high',
  category: 'security',
  why: 'Snapshots and replicas of a plain instance are plain as well, wherever they are shared to.',
  fix: 'Copy a snapshot with encryption, restore it and switch over: encryption cannot be turned on in place.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
  frameworks: {
    aws_fsbp: ['RDS.3'],
    'cis_aws_3.0': ['2.3.1'],
    'cis_aws_5.0': ['2.2.1'],
    'cis_aws_7.0': ['3.2.1'],
    hipaa: [
      '164.308(a)(1)(ii)(B)',
      '164.308(a)(4)(ii)(A)',
      '164.312(a)(2)(iv)',
      '164.312(e)(2)(ii)',
    ],
    iso27001_2022: ['A.8.11', 'A.8.24'],
    nist_800_53_r5: ids`
      AU-9(3) CP-9(8) CP-9(d) SC-8(3) SC-8(4) SC-13(a) SC-28(1) SI-19(4)
    `,
    'pci_dss_4.0': ['3.5.1', '8.3.2'],
    soc2: ['CC6.1', 'CC6.2', 'PI1.5'],
  },
  peers: {
    prowler: 'rds_instance_storage_encrypted',
    cloudsploit: 'rdsEncryptionEnabled',
    steampipe: 'rds_db_instance_encryption_at_rest_enabled',
  },

  evaluate({ item }) {
    const withKmsKey = answered(item.StorageEncrypted, 'StorageEncrypted');
    if (isEncryptedAtRest({ withKmsKey, type: item.StorageEncryptionType })) return pass();
    return fail('The storage is not encrypted.');
  },
});
