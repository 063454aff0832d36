import { defineCheck } from '../../../core/check.ts';
import { judgeZones } from '../zones.judgement.ts';
import { neptuneCluster } from './neptune-cluster.resource.ts';

export const check = defineCheck(neptuneCluster, {
  id: 'rds-neptune-cluster-multi-az',
  title: 'Neptune clusters have instances in several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'The storage of a cluster survives the loss of a zone; without an instance elsewhere, nothing serves it.',
  fix: 'Add an instance in another zone, to which the cluster can fail over.',
  docs: 'https://docs.aws.amazon.com/neptune/latest/userguide/feature-overview-availability.html',
  joins: ['instances'],

  evaluate: ({ related: { instances } }) => judgeZones(instances),
});
