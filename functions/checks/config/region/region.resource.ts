import { defineResource } from '../../../core/resource.ts';
import { recorder } from '../recorder/recorder.resource.ts';
import type { ConfigurationRecorderStatus } from '../shapes.generated.ts';

export interface RegionRelated {
  recorders: ConfigurationRecorderStatus;
}

/** A region of the account, as far as Config records it. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const region = defineResource<undefined, {}, RegionRelated>({
  service: 'config',
  type: 'AWS::Config::Region',
  scope: 'regional',
  anchor: true,

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},

  related: {
    recorders: { resource: recorder, keys: () => ['region'], otherKeys: () => ['region'] },
  },
});
