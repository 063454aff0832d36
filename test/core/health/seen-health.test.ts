import { describe, expect, it } from 'vitest';
import { seenHealth } from '../../../functions/core/health/seen-health.ts';
import type { HealthState, RegionHealth } from '../../../functions/core/health/service-health.ts';
import { sampleRegionHealth } from '../../support/health-samples.ts';

/** A minute of one hour. */
const minute = (nth: number) => `2026-11-21T03:${String(nth).padStart(2, '0')}:00.000Z`;

const place = (
  region: string,
  state: HealthState,
  nth: number,
  own: Partial<RegionHealth> = {},
): RegionHealth => sampleRegionHealth({ region, state, assessedAt: minute(nth), ...own });

const told = (places: readonly RegionHealth[]) =>
  places.map(({ region, state }) => `${region} ${state}`).sort();

describe('what is known of a service once a run has seen it', () => {
  const regions = ['eu-west-1'];

  it('is what the run saw, and of other regions what was known', () => {
    const known = [place('eu-west-1', 'healthy', 1), place('us-east-1', 'impaired', 1)];

    const after = seenHealth({ seen: [place('eu-west-1', 'unreachable', 5)], regions }, known);

    expect(told(after)).toEqual(['eu-west-1 unreachable', 'us-east-1 impaired']);
  });

  it('is what another run assessed after this one did, though this one ends later', () => {
    const known = [place('eu-west-1', 'healthy', 7)];

    const after = seenHealth({ seen: [place('eu-west-1', 'impaired', 5)], regions }, known);

    expect(after).toEqual(known);
  });

  it('is the run’s own word again where its shard is repeated', () => {
    const known = [place('eu-west-1', 'not-assessed', 5)];

    const after = seenHealth({ seen: [place('eu-west-1', 'healthy', 5)], regions }, known);

    expect(told(after)).toEqual(['eu-west-1 healthy']);
  });

  it('tells one API of a service from another', () => {
    const known = [place('eu-west-1', 'impaired', 7, { api: 'elb' })];

    const after = seenHealth({ seen: [place('eu-west-1', 'healthy', 5)], regions }, known);

    expect(told(after)).toEqual(['eu-west-1 healthy', 'eu-west-1 impaired']);
  });

  it('has nothing left of a guess where the service is asked, unless the guess is the younger', () => {
    const seen = [place('global', 'healthy', 5)];
    const guessed = (nth: number) => [place('eu-west-1', 'not-assessed', nth, { isGuessed: true })];

    expect(told(seenHealth({ seen, regions }, guessed(1)))).toEqual(['global healthy']);
    expect(told(seenHealth({ seen, regions }, guessed(7)))).toEqual([
      'eu-west-1 not-assessed',
      'global healthy',
    ]);
  });
});
