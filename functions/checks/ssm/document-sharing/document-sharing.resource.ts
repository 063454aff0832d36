import { defineResource } from '../../../core/resource.ts';
import type { GetServiceSettingResult } from '../shapes.generated.ts';

/** Whether documents of a region may be shared with everybody. */
export const documentSharing = defineResource<GetServiceSettingResult>({
  service: 'ssm',
  type: 'AWS::SSM::ServiceSetting',
  scope: 'regional',

  get: {
    operation: 'GetServiceSetting',
    action: 'ssm:GetServiceSetting',
    input: { SettingId: '/ssm/documents/console/public-sharing-permission' },
  },

  identify: (_, { partition, region, accountId }) => ({
    id: `arn:${partition}:ssm:${region}:${accountId}:servicesetting/ssm/documents/console/public-sharing-permission`,
    name: region,
    region,
  }),

  facts: {},
});
