import { defineResource } from '../../../core/resource.ts';
import {
  type PatchCompliance,
  patchCompliance,
} from '../patch-compliance/patch-compliance.resource.ts';
import type { InstanceInformation } from '../shapes.generated.ts';

export interface ManagedInstanceRelated {
  patchCompliance: PatchCompliance;
}

/** A node that reports to Systems Manager, an instance of EC2 or a machine elsewhere; none that is stopped. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const managedInstance = defineResource<InstanceInformation, {}, ManagedInstanceRelated>({
  service: 'ssm',
  type: 'AWS::SSM::ManagedInstance',
  scope: 'regional',

  list: {
    operation: 'DescribeInstanceInformation',
    action: 'ssm:DescribeInstanceInformation',
    input: { MaxResults: 50 },
    items: 'InstanceInformationList',
  },

  identify: ({ InstanceId: id, Name, ComputerName }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ssm:${region}:${accountId}:managed-instance/${id}`,
    // What EC2 manages has no name here.
    name: Name || ComputerName || id,
    region,
  }),

  facts: {},

  related: {
    patchCompliance: {
      resource: patchCompliance,
      keys: ({ InstanceId }) => [InstanceId],
      otherKeys: ({ ResourceId }: PatchCompliance) => [ResourceId],
    },
  },
});
