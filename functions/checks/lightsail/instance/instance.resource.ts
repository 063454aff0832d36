import { defineResource } from '../../../core/resource.ts';
import type { Instance } from '../shapes.generated.ts';

const page = 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_GetInstances.html';

export const instance = defineResource<Instance>({
  service: 'lightsail',
  type: 'AWS::Lightsail::Instance',
  scope: 'regional',

  list: {
    operation: 'GetInstances',
    action: 'lightsail:GetInstances',
    input: { includeHealthStatus: true },
    items: 'instances',
    notEnabledOn: { AccountSetupInProgressException: page, RegionSetupInProgressException: page },
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {},
});
