import { check } from '../../../../functions/checks/kafka/cluster/encrypted-with-kms.check.ts';
import type { KeyManagerType } from '../../../../functions/checks/kms/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (manager: string) => ({
  item: { State: 'ACTIVE' as const, ClusterType: 'PROVISIONED' as const },
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
  },
  errors: {
    'the word is not known': { ...cluster('MOON'), message: /"MOON", which is not known/ },
  },
  skips: { 'a serverless cluster': { item: { State: 'ACTIVE', ClusterType: 'SERVERLESS' } } },
});
