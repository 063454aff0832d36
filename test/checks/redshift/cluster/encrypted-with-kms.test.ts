import type { KeyManagerType } from '../../../../functions/checks/kms/shapes.generated.ts';
import { check } from '../../../../functions/checks/redshift/cluster/encrypted-with-kms.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (manager: string) => ({
  item: { ClusterStatus: 'available', Encrypted: true },
  // A word may be newer than the list.
  facts: { DescribeKey: { KeyMetadata: { KeyId: '1234', KeyManager: manager as KeyManagerType } } },
});

describeCheck(check, {
  pass: { "the key is the customer's": cluster('CUSTOMER') },
  fail: {
    'AWS manages it': {
      ...cluster('AWS'),
      message: 'The cluster is encrypted with a key that AWS manages.',
    },
    'AWS owns it': {
      item: { ClusterStatus: 'available', Encrypted: true, KmsKeyId: 'AWS_OWNED_KMS_KEY' },
      facts: { DescribeKey: undefined },
      message: 'The cluster is encrypted with a key that AWS owns.',
    },
  },
  errors: {
    'the word is not known': { ...cluster('MOON'), message: /"MOON", which is not known/ },
  },
  skips: {
    'one that is not encrypted': { item: { ClusterStatus: 'available', Encrypted: false } },
    'one whose key is in a hardware module': {
      item: { ClusterStatus: 'available', Encrypted: true, HsmStatus: { Status: 'active' } },
    },
  },
});
