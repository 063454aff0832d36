import { defineResource } from '../../../core/resource.ts';

/** The cluster's ARN. */
export const cluster = defineResource<string>({
  service: 'ecs',
  type: 'AWS::ECS::Cluster',
  scope: 'regional',

  list: {
    operation: 'ListClusters',
    action: 'ecs:ListClusters',
    input: { maxResults: 100 },
    items: 'clusterArns',
  },

  identify: (arn, { region }) => ({ id: arn, name: arn.split('/').at(-1), region }),

  goneOn: {
    ClusterNotFoundException:
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html',
  },

  facts: {},
});
