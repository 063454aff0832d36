import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { isEncryptedAtRest } from '../storage-encryption.judgement.ts';
import { dbSnapshot } from './db-snapshot.resource.ts';

export const check = defineCheck(dbSnapshot, {
  id: 'rds-db-snapshot-encrypted',
  title: 'DB snapshots are encrypted',
  severity: 'medium',
  category: 'security',
  why: 'A plain snapshot can be shared and copied without any key, and outlives the instance it was taken of.',
  fix: 'Copy the snapshot with a KMS key, delete the plain one, and encrypt the instance it came from.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
  frameworks: {
    aws_fsbp: ['RDS.4'],
    iso27001_2022: ['A.8.11', 'A.8.24'],
    nist_800_53_r5: ids`
      AU-9(3) CP-9(8) CP-9(d) SC-8(3) SC-8(4) SC-13(a) SC-28(1) SI-19(4)
    `,
    'pci_dss_4.0': ['3.5.1', '8.3.2'],
    soc2: ['CC6.1', 'CC6.2'],
  },
  peers: {
    prowler: 'rds_snapshots_encrypted',
    cloudsploit: 'rdsSnapshotEncryption',
    steampipe: 'rds_db_snapshot_encrypted_at_rest',
  },

  evaluate({ item }) {
    const withKmsKey = answered(item.Encrypted, 'Encrypted');
    if (isEncryptedAtRest({ withKmsKey, type: item.StorageEncryptionType })) return pass();
    return fail('The snapshot is not encrypted.');
  },
});
