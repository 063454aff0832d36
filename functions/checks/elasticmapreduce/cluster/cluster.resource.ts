import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  ClusterSummary,
  DescribeClusterOutput,
  ListInstancesOutput,
} from '../emr.shapes.generated.ts';

export interface ClusterFacts {
  DescribeCluster: DescribeClusterOutput;
  ListInstances: ListInstancesOutput;
  IsIdle: MetricSeries;
}

const collections = { fleets: ['INSTANCE_FLEET'], groups: ['INSTANCE_GROUP'] } as const;

/** A cluster that is not terminated; those that are stay listed for two months. */
export const cluster = defineResource<ClusterSummary, ClusterFacts>({
  service: 'elasticmapreduce',
  type: 'AWS::EMR::Cluster',
  scope: 'regional',

  list: {
    api: 'emr',
    operation: 'ListClusters',
    action: 'elasticmapreduce:ListClusters',
    input: { ClusterStates: ['STARTING', 'BOOTSTRAPPING', 'RUNNING', 'WAITING'] },
    items: 'Clusters',
  },

  identify: ({ ClusterArn, Name }, { region }) => ({ id: ClusterArn, name: Name, region }),

  facts: {
    DescribeCluster: {
      api: 'emr',
      action: 'elasticmapreduce:DescribeCluster',
      input: ({ Id }) => ({ ClusterId: Id }),
    },
    // The primary nodes. EMR refuses to be asked for groups of a cluster that has fleets.
    ListInstances: {
      api: 'emr',
      action: 'elasticmapreduce:ListInstances',
      from: 'DescribeCluster',
      pages: 'Instances',
      input: ({ Id }, _, __, described) => ({
        ClusterId: Id,
        ...primaryNodesOf(described as DescribeClusterOutput), // the fact that `from` names
        InstanceStates: ['PROVISIONING', 'BOOTSTRAPPING', 'RUNNING'],
      }),
    },
    // The least of an hour is 1 where the cluster had no work in all of it.
    // https://docs.aws.amazon.com/emr/latest/ManagementGuide/UsingEMR_ViewingMetrics.html
    IsIdle: {
      metric: {
        namespace: 'AWS/ElasticMapReduce',
        name: 'IsIdle',
        statistic: 'Minimum',
        dimensions: ({ Id }) => ({ JobFlowId: Id }),
        days: 3,
        periodSeconds: 3600,
      },
    },
  },
});

function primaryNodesOf({ Cluster: described }: DescribeClusterOutput): object {
  const type = answered(described, 'Cluster').InstanceCollectionType;
  return kindOfWord(type, 'InstanceCollectionType', collections) === 'fleets'
    ? { InstanceFleetType: 'MASTER' }
    : { InstanceGroupTypes: ['MASTER'] };
}
