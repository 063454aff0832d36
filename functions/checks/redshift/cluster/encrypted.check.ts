import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-encrypted',
  title: 'Redshift clusters are encrypted',
  severity: 'high',
  category: 'security',
  why: 'The tables of the warehouse and its snapshots lie on disks in the clear.',
  fix: 'Turn on encryption of the cluster; it goes on working while its data is encrypted.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html',

  evaluate({ item }) {
    if (answered(item.Encrypted, 'Encrypted')) return pass();
    return fail('The cluster is not encrypted.');
  },
});
