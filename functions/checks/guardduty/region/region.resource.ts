import type { WithFacts } from '../../../core/join.ts';
import { defineResource } from '../../../core/resource.ts';
import { type DetectorFacts, detector } from '../detector/detector.resource.ts';

export interface RegionRelated {
  detectors: WithFacts<string, Pick<DetectorFacts, 'GetDetector'>>;
}

/** A region of the account, as far as GuardDuty watches it. */
// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const region = defineResource<undefined, {}, RegionRelated>({
  service: 'guardduty',
  type: 'AWS::GuardDuty::Region',
  scope: 'regional',
  anchor: true,

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},

  related: {
    detectors: {
      resource: detector,
      facts: ['GetDetector'],
      keys: () => ['region'],
      otherKeys: () => ['region'],
    },
  },
});
