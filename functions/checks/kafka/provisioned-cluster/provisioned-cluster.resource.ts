import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { goneCluster, identifyCluster, listOfClusters } from '../clusters.judgement.ts';
import type { Cluster } from '../shapes.generated.ts';

/** A cluster that has brokers to list: serverless ones have none, and others not yet or no more. */
export const provisionedCluster = defineResource<Cluster>({
  service: 'kafka',
  type: 'AWS::MSK::Cluster',
  scope: 'regional',

  list: listOfClusters,

  select: ({ ClusterType, State }) =>
    answered(ClusterType, 'ClusterType') === 'PROVISIONED' &&
    !['CREATING', 'DELETING', 'FAILED'].includes(answered(State, 'State')),

  identify: identifyCluster,

  goneOn: goneCluster,

  facts: {},
});
