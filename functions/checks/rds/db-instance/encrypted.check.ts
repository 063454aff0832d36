import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
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

  evaluate({ item }) {
    const withKmsKey = answered(item.StorageEncrypted, 'StorageEncrypted');
    if (isEncryptedAtRest({ withKmsKey, type: item.StorageEncryptionType })) return pass();
    return fail('The storage is not encrypted.');
  },
});
