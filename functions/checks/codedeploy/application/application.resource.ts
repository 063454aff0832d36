import { defineResource } from '../../../core/resource.ts';

/** The item is the application's name. */
export const application = defineResource<string>({
  service: 'codedeploy',
  type: 'AWS::CodeDeploy::Application',
  scope: 'regional',

  list: {
    operation: 'ListApplications',
    action: 'codedeploy:ListApplications',
    items: 'applications',
  },

  identify: (name, { partition, region, accountId }) => ({
    id: `arn:${partition}:codedeploy:${region}:${accountId}:application:${name}`,
    name,
    region,
  }),

  goneOn: {
    ApplicationDoesNotExistException:
      'https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ListDeploymentGroups.html',
  },

  facts: {},
});
