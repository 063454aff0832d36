import type { Place } from '../../places/place.ts';
import { inDays, type Said, toldAtHome } from '../../places/told.ts';

const applicationName = 'shop';
const deploymentGroupName = 'live';

/** How CodeDeploy and CodePipeline bring a version out, and how they did last. */
const releases = ({ accountId }: Place, isGood: boolean): readonly Said[] => [
  ['codedeploy:ListApplications', { applications: [applicationName] }],
  [
    'codedeploy:ListDeploymentGroups',
    { applicationName, deploymentGroups: [deploymentGroupName] },
    { applicationName },
  ],
  [
    'codedeploy:BatchGetDeploymentGroups',
    {
      deploymentGroupsInfo: [
        {
          applicationName,
          deploymentGroupName,
          deploymentGroupId: '0a1b2c3d',
          computePlatform: 'Server',
          serviceRoleArn: `arn:aws:iam::${accountId}:role/deploy`,
          autoRollbackConfiguration: {
            enabled: isGood,
            events: isGood ? ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] : [],
          },
          alarmConfiguration: {
            enabled: isGood,
            alarms: isGood ? [{ name: 'errors' }] : [],
          },
          lastAttemptedDeployment: {
            deploymentId: 'd-0A1B2C3D4',
            status: isGood ? 'Succeeded' : 'Failed',
            createTime: inDays(-2),
            endTime: inDays(-2),
          },
        },
      ],
    },
    { applicationName },
  ],
  [
    'codepipeline:ListPipelines',
    { pipelines: [{ name: applicationName, version: 3, pipelineType: 'V2' }] },
  ],
  [
    'codepipeline:GetPipelineState',
    {
      pipelineName: applicationName,
      pipelineVersion: 3,
      stageStates: [
        {
          stageName: 'Build',
          latestExecution: {
            pipelineExecutionId: '1b2c3d4e',
            status: isGood ? 'Succeeded' : 'Failed',
          },
        },
      ],
    },
    { name: applicationName },
  ],
];

export const releasing = toldAtHome({
  healthy: (place) => releases(place, true),
  faulty: (place) => releases(place, false),
});
