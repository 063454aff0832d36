import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
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

  evaluate({ item }) {
    const withKmsKey = answered(item.Encrypted, 'Encrypted');
    if (isEncryptedAtRest({ withKmsKey, type: item.StorageEncryptionType })) return pass();
    return fail('The snapshot is not encrypted.');
  },
});
