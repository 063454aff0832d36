import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { cluster } from '../cluster/cluster.resource.ts';
import type { Cluster } from '../shapes.generated.ts';

/** A cluster that has brokers to list: serverless ones have none, and others not yet or no more. */
export const provisionedCluster = defineResource({
  ...cluster,
  select: ({ ClusterType, State }: Cluster) =>
    answered(ClusterType, 'ClusterType') === 'PROVISIONED' &&
    !['CREATING', 'DELETING', 'FAILED'].includes(answered(State, 'State')),
});
