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
  frameworks: {
    aws_fsbp: ['RDS.15'],
    'cis_aws_5.0': ['2.2.4'],
    'cis_aws_7.0': ['3.2.4'],
    iso27001_2022: ['A.8.14'],
  },
  peers: {
    prowler: 'rds_cluster_multi_az',
    steampipe: 'rds_db_cluster_multiple_az_enabled',
  },

  evaluate({ item }) {
    if (answered(item.MultiAZ, 'MultiAZ')) return pass();
    return fail('No two zones hold instances of the cluster.');
  },
});
