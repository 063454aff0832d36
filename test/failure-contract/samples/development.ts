import { accountId, type Samples } from './sample.ts';

export const development: Samples = {
  'codebuild:BatchGetProjects': ({ region }) => ({
    projects: [
      {
        arn: `arn:aws:codebuild:${region}:${accountId}:project/sample`,
        logsConfig: { cloudWatchLogs: { status: 'ENABLED' }, s3Logs: { status: 'DISABLED' } },
        environment: { environmentVariables: [{ type: 'PLAINTEXT' }] },
        projectVisibility: 'PRIVATE',
        webhook: {
          filterGroups: [[{ type: 'EVENT', pattern: 'PUSH' }]],
          pullRequestBuildPolicy: undefined,
        },
      },
    ],
    projectsNotFound: [],
  }),
  'codedeploy:BatchGetDeploymentGroups': {
    deploymentGroupsInfo: [
      {
        applicationName: 'sample',
        deploymentGroupName: 'sample',
        lastAttemptedDeployment: { status: 'Succeeded' },
      },
    ],
  },
  'codedeploy:ListDeploymentGroups': { deploymentGroups: ['sample'] },
  'codepipeline:GetPipelineState': {
    stageStates: [{ latestExecution: { status: 'Succeeded' } }],
  },
};
