import { defineResource } from '../../../core/resource.ts';
import type { GetRepositoryPolicyResponse, Repository } from '../shapes.generated.ts';

export interface RepositoryFacts {
  GetRepositoryPolicy: GetRepositoryPolicyResponse;
}

export const repository = defineResource<Repository, RepositoryFacts>({
  service: 'ecr',
  type: 'AWS::ECR::Repository',
  scope: 'regional',

  list: {
    operation: 'DescribeRepositories',
    action: 'ecr:DescribeRepositories',
    input: { maxResults: 1000 },
    items: 'repositories',
  },

  identify: ({ repositoryArn, repositoryName }, { region }) => ({
    id: repositoryArn,
    name: repositoryName,
    region,
  }),

  goneOn: {
    RepositoryNotFoundException:
      'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRepositoryPolicy.html',
  },

  facts: {
    GetRepositoryPolicy: {
      action: 'ecr:GetRepositoryPolicy',
      input: ({ repositoryName }) => ({ repositoryName }),
      absentOn: {
        RepositoryPolicyNotFoundException:
          'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRepositoryPolicy.html',
      },
    },
  },
});
