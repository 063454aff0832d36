import {
  BatchGetRepositoryScanningConfigurationCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetRepositoryPolicyCommand,
} from '@aws-sdk/client-ecr';
import { bindClient, pages } from '../../platform/calls/aws-client.ts';

export const client = bindClient({
  connect: (config) => new ECRClient(config),
  lists: {
    DescribeRepositories: pages(DescribeRepositoriesCommand, {
      input: 'nextToken',
      output: 'nextToken',
    }),
  },
  calls: {
    BatchGetRepositoryScanningConfiguration: BatchGetRepositoryScanningConfigurationCommand,
    GetRepositoryPolicy: GetRepositoryPolicyCommand,
  },
});
