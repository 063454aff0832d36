import { defineCheck, fail, pass } from '../../../core/check.ts';
import { isCustomerKey } from '../../../core/judgement/key-managers.ts';
import { cluster } from './cluster.resource.ts';
import { isProvisioned } from './cluster-type.judgement.ts';

export const check = defineCheck(cluster, {
  id: 'kafka-cluster-encrypted-with-kms',
  title: 'Kafka clusters are encrypted with a customer key',
  severity: 'low',
  category: 'security',
  why: 'The key that AWS manages cannot be restricted, or taken away from whoever reads the volumes.',
  fix: 'Make the cluster anew with a key of your own: it cannot be changed later.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html',
  needs: ['DescribeKey'],
  // What keys serverless clusters have is not answered.
  appliesTo: isProvisioned,

  evaluate({ facts }) {
    if (isCustomerKey(facts.DescribeKey)) return pass();
    return fail('The cluster is encrypted with a key that AWS manages.');
  },
});
