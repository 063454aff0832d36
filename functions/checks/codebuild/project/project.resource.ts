import { defineResource } from '../../../core/resource.ts';
import type { BatchGetProjectsOutput, Project } from '../shapes.generated.ts';

export const project = defineResource<Project>({
  service: 'codebuild',
  type: 'AWS::CodeBuild::Project',
  scope: 'regional',

  list: { operation: 'ListProjects', action: 'codebuild:ListProjects', items: 'projects' },
  describe: {
    operation: 'BatchGetProjects',
    action: 'codebuild:BatchGetProjects',
    batch: 100,
    idOfListed: (name) => (typeof name === 'string' ? name : undefined),
    identifyListed: (name: string, { partition, region, accountId }) => ({
      id: `arn:${partition}:codebuild:${region}:${accountId}:project/${name}`,
      name,
      region,
    }),
    input: (names) => ({ names }),
    items: 'projects',
    idOf: ({ name }) => name,
    // https://docs.aws.amazon.com/codebuild/latest/APIReference/API_BatchGetProjects.html
    gone: ({ projectsNotFound = [] }: BatchGetProjectsOutput) => projectsNotFound,
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {},
});
