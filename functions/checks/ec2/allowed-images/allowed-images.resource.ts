import { defineResource } from '../../../core/resource.ts';
import type { GetAllowedImagesSettingsResult } from '../shapes.generated.ts';

/** Whose images may be started in a region. */
export const allowedImages = defineResource<GetAllowedImagesSettingsResult>({
  service: 'ec2',
  type: 'AWS::EC2::AllowedImagesSettings',
  scope: 'regional',

  get: { operation: 'GetAllowedImagesSettings', action: 'ec2:GetAllowedImagesSettings' },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
