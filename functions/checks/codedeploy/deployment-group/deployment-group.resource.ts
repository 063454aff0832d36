import { defineResource, type Scope } from '../../../core/resource.ts';
import { application } from '../application/application.resource.ts';
import type { DeploymentGroupInfo, ListDeploymentGroupsOutput } from '../shapes.generated.ts';

/** What is listed of an application is named with it: `shop/production`. */
const pathOf = (application: string, group: string) => `${application}/${group}`;

const arnOf = (path: string, { partition, region, accountId }: Scope) =>
  `arn:${partition}:codedeploy:${region}:${accountId}:deploymentgroup:${path}`;

export const deploymentGroup = defineResource<DeploymentGroupInfo>({
  service: 'codedeploy',
  type: 'AWS::CodeDeploy::DeploymentGroup',
  scope: 'regional',

  parent: application,
  list: {
    operation: 'ListDeploymentGroups',
    action: 'codedeploy:ListDeploymentGroups',
    input: (applicationName) => ({ applicationName }),
    items: ({ deploymentGroups }: ListDeploymentGroupsOutput, _, name: string) =>
      deploymentGroups?.map((group) => pathOf(name, group)),
  },
  describe: {
    operation: 'BatchGetDeploymentGroups',
    action: 'codedeploy:BatchGetDeploymentGroups',
    batch: 100,
    idOfListed: (path) => (typeof path === 'string' ? path : undefined),
    identifyListed: (path: string, scope) => ({
      id: arnOf(path, scope),
      name: path,
      region: scope.region,
    }),
    input: (paths, applicationName: string) => ({
      applicationName,
      deploymentGroupNames: paths.map((path) => path.slice(pathOf(applicationName, '').length)),
    }),
    items: 'deploymentGroupsInfo',
    idOf: ({ applicationName, deploymentGroupName: group }) =>
      applicationName && group && pathOf(applicationName, group),
  },

  identify: ({ applicationName, deploymentGroupName: group }, scope) => {
    const path = applicationName && group && pathOf(applicationName, group);
    return { id: path && arnOf(path, scope), name: path, region: scope.region };
  },

  facts: {},
});
