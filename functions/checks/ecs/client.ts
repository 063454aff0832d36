import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
  ListTaskDefinitionFamiliesCommand,
} from '@aws-sdk/client-ecs';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

const tokens = { input: 'nextToken', output: 'nextToken' } as const;

export const client = bindClient({
  connect: (config) => new ECSClient(config),
  lists: {
    ListClusters: pages(ListClustersCommand, tokens),
    ListServices: pages(ListServicesCommand, tokens),
    ListTaskDefinitionFamilies: pages(ListTaskDefinitionFamiliesCommand, tokens),
  },
  calls: {
    DescribeServices: DescribeServicesCommand,
    DescribeTaskDefinition: DescribeTaskDefinitionCommand,
  },
});
