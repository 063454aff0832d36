import { defineResource } from '../../../core/resource.ts';
import type { Volume } from '../../ec2/shapes.generated.ts';
import { volume } from '../../ec2/volume/volume.resource.ts';
import { lifecyclePolicy } from '../lifecycle-policy/lifecycle-policy.resource.ts';
import type { LifecyclePolicySummary } from '../shapes.generated.ts';

export interface RegionRelated {
  policies: LifecyclePolicySummary;
  volumes: Volume;
}

const all = { keys: () => ['region'], otherKeys: () => ['region'] } as const;

/** A region of the account, as far as it has volumes. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const region = defineResource<undefined, {}, RegionRelated>({
  service: 'dlm',
  type: 'AWS::DLM::Region',
  scope: 'regional',
  anchor: true,

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},

  related: {
    policies: { resource: lifecyclePolicy, ...all },
    volumes: { resource: volume, ...all },
  },
});
