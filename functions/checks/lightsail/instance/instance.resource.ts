import { defineResource } from '../../../core/resource.ts';
import type { Instance } from '../shapes.generated.ts';

export const instance = defineResource<Instance>({
  service: 'lightsail',
  type: 'AWS::Lightsail::Instance',
  scope: 'regional',

  list: {
    operation: 'GetInstances',
    action: 'lightsail:GetInstances',
    input: { includeHealthStatus: true },
    items: 'instances',
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {},
});
