import { defineCheck } from '../../../core/check.ts';
import { judgeZones } from '../zones.judgement.ts';
import { documentdbCluster } from './documentdb-cluster.resource.ts';

export const check = defineCheck(documentdbCluster, {
  id: 'rds-documentdb-cluster-multi-az',
  title: 'DocumentDB clusters have instances in several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'The storage of a cluster survives the loss of a zone; without an instance elsewhere, nothing serves it.',
  fix: 'Add an instance in another zone, to which the cluster can fail over.',
  docs: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/replication.html',
  joins: ['instances'],

  evaluate: ({ related: { instances } }) => judgeZones(instances),
});
