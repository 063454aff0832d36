import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbCluster } from './db-cluster.resource.ts';

export const check = defineCheck(dbCluster, {
  id: 'rds-db-cluster-multi-az',
  title: 'DB clusters have instances in several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'The storage of a cluster survives the loss of a zone; without an instance elsewhere, nothing serves it.',
  fix: 'Add a reader in another zone, to which the cluster can fail over.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html',

  evaluate({ item }) {
    if (answered(item.MultiAZ, 'MultiAZ')) return pass();
    return fail('No two zones hold instances of the cluster.');
  },
});
