import { defineResource } from '../../../core/resource.ts';
import type { StaticIp } from '../shapes.generated.ts';

const page = 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_GetStaticIps.html';

export const staticIp = defineResource<StaticIp>({
  service: 'lightsail',
  type: 'AWS::Lightsail::StaticIp',
  scope: 'regional',

  list: {
    operation: 'GetStaticIps',
    action: 'lightsail:GetStaticIps',
    items: 'staticIps',
    notEnabledOn: { AccountSetupInProgressException: page, RegionSetupInProgressException: page },
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {},
});
