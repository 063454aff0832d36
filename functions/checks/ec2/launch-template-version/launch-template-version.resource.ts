import { defineResource } from '../../../core/resource.ts';
import type { LaunchTemplateVersion } from '../shapes.generated.ts';

/**
 * The default version of each launch template: without an id, one listing answers for all.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html
 */
export const launchTemplateVersion = defineResource<LaunchTemplateVersion>({
  service: 'ec2',
  type: 'AWS::EC2::LaunchTemplate',
  scope: 'regional',

  list: {
    operation: 'DescribeLaunchTemplateVersions',
    action: 'ec2:DescribeLaunchTemplateVersions',
    input: { Versions: ['$Default'], MaxResults: 200 },
    items: 'LaunchTemplateVersions',
  },

  identify: ({ LaunchTemplateId: id, LaunchTemplateName }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:launch-template/${id}`,
    name: LaunchTemplateName,
    region,
  }),

  facts: {},
});
