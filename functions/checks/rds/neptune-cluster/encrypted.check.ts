import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isEncryptedAtRest } from '../storage-encryption.judgement.ts';
import { neptuneCluster } from './neptune-cluster.resource.ts';

export const check = defineCheck(neptuneCluster, {
  id: 'rds-neptune-cluster-encrypted',
  title: 'Neptune clusters encrypt their storage',
  severity: 'high',
  category: 'security',
  why: 'All instances of a cluster share its storage; whoever gets hold of a plain copy or snapshot reads everything.',
  fix: 'Restore a snapshot into a new cluster with encryption and switch over: encryption cannot be turned on in place.',
  docs: 'https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html',

  evaluate({ item }) {
    const withKmsKey = answered(item.StorageEncrypted, 'StorageEncrypted');
    if (isEncryptedAtRest({ withKmsKey, type: item.StorageEncryptionType })) return pass();
    return fail('The storage is not encrypted.');
  },
});
