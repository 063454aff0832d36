import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isEncryptedAtRest } from '../storage-encryption.judgement.ts';
import { dbClusterSnapshot } from './db-cluster-snapshot.resource.ts';

export const check = defineCheck(dbClusterSnapshot, {
  id: 'rds-db-cluster-snapshot-encrypted',
  title: 'DB cluster snapshots are encrypted',
  severity: 'medium',
  category: 'security',
  why: 'A plain snapshot can be shared and copied without any key, and outlives the cluster it was taken of.',
  fix: 'Copy the snapshot with a KMS key, delete the plain one, and encrypt the cluster it came from.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html',

  evaluate({ item }) {
    const withKmsKey = answered(item.StorageEncrypted, 'StorageEncrypted');
    if (isEncryptedAtRest({ withKmsKey, type: item.StorageEncryptionType })) return pass();
    return fail('The snapshot is not encrypted.');
  },
});
