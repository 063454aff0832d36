import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { fleetState } from './fleet-state.judgement.ts';
import { spotFleet } from './spot-fleet.resource.ts';
import { poolsOf } from './spot-pools.judgement.ts';

export const check = defineCheck(spotFleet, {
  id: 'ec2-spot-fleet-pools-diverse',
  title: 'Spot fleets may take instances from several pools',
  severity: 'low',
  category: 'reliability',
  why: 'When AWS needs the instances of a pool back it takes them all at once, and a fleet of that pool alone has nowhere to go.',
  fix: 'Permit the fleet more instance types and more zones, or describe by attributes what it needs.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html',
  parameters: z.object({
    leastPools: z
      .int()
      .min(2)
      .max(50)
      .default(2)
      .describe('The least pools: pairs of an instance type and a zone or subnet.'),
  }),
  appliesTo: (item) => fleetState(item) === 'running' && wantsSpot(item.SpotFleetRequestConfig),

  evaluate({ item, parameters: { leastPools } }) {
    const { pools, isOpen } = poolsOf(answered(item.SpotFleetRequestConfig, 'the fleet'));
    if (pools.size >= leastPools) return pass();
    if (isOpen) return noVerdict();
    return fail(`The fleet takes instances from ${[...pools].join(', ')} only.`);
  },
});

/** Without a number of its own, no part of the target is on demand. */
function wantsSpot(
  config:
    | {
        readonly TargetCapacity?: number | undefined;
        readonly OnDemandTargetCapacity?: number | undefined;
      }
    | undefined,
): boolean {
  const { TargetCapacity, OnDemandTargetCapacity = 0 } = answered(config, 'the fleet');
  return answered(TargetCapacity, 'TargetCapacity') > OnDemandTargetCapacity;
}
