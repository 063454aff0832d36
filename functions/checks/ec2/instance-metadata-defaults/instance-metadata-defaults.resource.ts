import { defineResource } from '../../../core/resource.ts';
import type { GetInstanceMetadataDefaultsResult } from '../shapes.generated.ts';

/** How the metadata service of new instances in a region is set, where nothing else says. */
export const instanceMetadataDefaults = defineResource<GetInstanceMetadataDefaultsResult>({
  service: 'ec2',
  type: 'AWS::EC2::InstanceMetadataDefaults',
  scope: 'regional',

  get: {
    operation: 'GetInstanceMetadataDefaults',
    action: 'ec2:GetInstanceMetadataDefaults',
    // As in every account that has not set any:
    mayBeEmpty:
      'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
  },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
