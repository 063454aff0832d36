import { defineResource } from '../../../core/resource.ts';
import type { StaticIp } from '../shapes.generated.ts';

export const staticIp = defineResource<StaticIp>({
  service: 'lightsail',
  type: 'AWS::Lightsail::StaticIp',
  scope: 'regional',

  list: { operation: 'GetStaticIps', action: 'lightsail:GetStaticIps', items: 'staticIps' },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {},
});
