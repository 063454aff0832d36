import { defineResource } from '../../../core/resource.ts';
import type { GetImageBlockPublicAccessStateResult } from '../shapes.generated.ts';

/** Whether images of a region can be made public at all. */
export const imageBlockPublicAccess = defineResource<GetImageBlockPublicAccessStateResult>({
  service: 'ec2',
  type: 'AWS::EC2::ImageBlockPublicAccess',
  scope: 'regional',

  get: {
    operation: 'GetImageBlockPublicAccessState',
    action: 'ec2:GetImageBlockPublicAccessState',
  },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
