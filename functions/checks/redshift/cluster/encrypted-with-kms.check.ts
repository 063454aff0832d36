import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isCustomerKey } from '../../../core/judgement/key-managers.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-encrypted-with-kms',
  title: 'Redshift clusters are encrypted with a customer key',
  severity: 'low',
  category: 'security',
  why: 'The key that AWS manages cannot be restricted, nor its snapshots shared; and it cannot be taken away from whoever reads them.',
  fix: 'Modify the cluster to use a key of your own; it goes on working while its data is encrypted anew.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html',
  needs: ['DescribeKey'],
  // Without encryption there is no key; with a hardware module, it is no key of KMS.
  appliesTo: ({ Encrypted, HsmStatus }) =>
    answered(Encrypted, 'Encrypted') && HsmStatus === undefined,

  evaluate({ facts }) {
    if (!facts.DescribeKey) return fail('The cluster is encrypted with a key that AWS owns.');
    if (isCustomerKey(facts.DescribeKey)) return pass();
    return fail('The cluster is encrypted with a key that AWS manages.');
  },
});
