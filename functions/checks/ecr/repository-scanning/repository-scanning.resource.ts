import { defineResource } from '../../../core/resource.ts';
import type {
  BatchGetRepositoryScanningConfigurationResponse,
  Repository,
  RepositoryScanningConfiguration,
} from '../shapes.generated.ts';

/** How a repository's images are scanned, after the rules of registry and repository both. */
export const repositoryScanning = defineResource<RepositoryScanningConfiguration>({
  service: 'ecr',
  type: 'AWS::ECR::RepositoryScanning',
  scope: 'regional',

  list: {
    operation: 'DescribeRepositories',
    action: 'ecr:DescribeRepositories',
    input: { maxResults: 1000 },
    items: 'repositories',
  },
  describe: {
    operation: 'BatchGetRepositoryScanningConfiguration',
    action: 'ecr:BatchGetRepositoryScanningConfiguration',
    batch: 25,
    idOfListed: ({ repositoryName }: Repository) => repositoryName,
    identifyListed: ({ repositoryArn, repositoryName }: Repository, { region }) => ({
      id: repositoryArn,
      name: repositoryName,
      region,
    }),
    input: (repositoryNames) => ({ repositoryNames }),
    items: 'scanningConfigurations',
    idOf: ({ repositoryName }) => repositoryName,
    gone: ({ failures = [] }: BatchGetRepositoryScanningConfigurationResponse) =>
      failures.flatMap(({ repositoryName, failureCode }) =>
        failureCode === 'REPOSITORY_NOT_FOUND' && repositoryName ? [repositoryName] : [],
      ),
  },

  identify: ({ repositoryArn, repositoryName }, { region }) => ({
    id: repositoryArn,
    name: repositoryName,
    region,
  }),

  facts: {},
});
