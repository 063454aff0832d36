import { answered } from '../../core/answer.ts';
import { defineCheck, fail, pass } from '../../core/check.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-encrypted',
  title: 'DB instances encrypt their storage',
  severity: 'high',
  category: 'security',
  why: 'Snapshots and replicas of a plain instance are plain as well, wherever they are shared to.',
  fix: 'Copy a snapshot with encryption, restore it and switch over: encryption cannot be turned on in place.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
  frameworks: { 'aws-fsbp': ['RDS.3'], 'cis-aws-5.0': ['2.2.1'] },
  peers: {
    prowler: 'rds_instance_storage_encrypted',
    cloudsploit: 'rdsEncryptionEnabled',
    steampipe: 'rds_db_instance_encryption_at_rest_enabled',
  },

  evaluate({ item }) {
    if (answered(item.StorageEncrypted, 'StorageEncrypted')) return pass();
    return fail('The storage is not encrypted.');
  },
});
