import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../functions/core/findings/finding-change.ts';
import { lastRunsAfter } from '../../../functions/core/findings/last-runs.ts';
import { type LastRun, lastRunOf } from '../../../functions/core/findings/watermark.ts';
import { ExecutionId } from '../../../functions/core/ids.ts';

const regions = ['eu-west-1', 'us-east-1'];
const idOf = (day: number) => ExecutionId.parse(`01JD${day}`.padEnd(26, '0'));
const timeOf = (day: number) => `2026-11-0${day}T03:00:00.000Z`;

const listing = (checks: string, region: string, end: Listing['end'] = 'listed'): Listing => ({
  checkIds: checks.split(' '),
  region,
  operations: [],
  end,
});

/** Each day's listings, in its regions. */
function runsOf(...days: readonly (readonly Listing[])[]): readonly LastRun[] {
  let known: readonly LastRun[] = [];
  days.forEach((listings, index) => {
    const day = index + 1;
    const blind = new Set(listings.filter(({ end }) => end === 'failed'));
    known = lastRunsAfter(
      known,
      { listings, blind },
      { executionId: idOf(day), at: timeOf(day), regions },
    );
  });
  return known;
}

const dayOf = (lastRuns: readonly LastRun[], checkId: string, region: string) => {
  const at = lastRunOf({ checkId, region }, { lastRuns })?.at;
  return at && Number(at.slice(9, 10));
};

describe('the last run of a check in a region', () => {
  it('is none before any was', () => {
    expect(dayOf(runsOf(), 'a', 'eu-west-1')).toBeUndefined();
  });

  it('is the latest that asked', () => {
    const whole = regions.map((region) => listing('a b', region));
    expect(dayOf(runsOf(whole, whole), 'a', 'us-east-1')).toBe(2);
  });

  it('stays what it was when a narrower run left the check or the region out', () => {
    const whole = regions.map((region) => listing('a b', region));
    const known = runsOf(whole, [listing('a', 'eu-west-1')]);

    expect(dayOf(known, 'a', 'eu-west-1')).toBe(2);
    expect(dayOf(known, 'b', 'eu-west-1')).toBe(1);
    expect(dayOf(known, 'a', 'us-east-1')).toBe(1);
  });

  it('covers all regions of the run where the listing is global', () => {
    const known = runsOf([listing('a', 'global')]);

    expect(['global', ...regions].map((region) => dayOf(known, 'a', region))).toEqual([1, 1, 1]);
    expect(dayOf(known, 'a', 'eu-north-1')).toBeUndefined();
  });

  it('covers what is global alone where each region has a listing of its own', () => {
    const known = runsOf([{ ...listing('a', 'global'), hasRegions: true }]);

    expect(['global', ...regions].map((region) => dayOf(known, 'a', region))).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  it.each<[Listing['end'], number]>([
    ['listed', 2],
    ['failed', 2],
    ['region-disabled', 1],
    ['not-in-region', 1],
  ])('after a listing that ended as %s is of day %i', (end, day) => {
    const known = runsOf([listing('a', 'eu-west-1')], [listing('a', 'eu-west-1', end)]);

    expect(dayOf(known, 'a', 'eu-west-1')).toBe(day);
  });
});

describe('a list that named nothing', () => {
  const isBlind = (known: readonly LastRun[], checkId: string) =>
    lastRunOf({ checkId, region: 'eu-west-1' }, { lastRuns: known })?.isBlind;

  it('is told apart from those that the same run read', () => {
    const known = runsOf([listing('a', 'eu-west-1', 'failed'), listing('b', 'eu-west-1')]);

    expect([isBlind(known, 'a'), isBlind(known, 'b')]).toEqual([true, undefined]);
  });

  it('stays so until a run reads it, and a narrower one that leaves it out changes nothing', () => {
    const blind = listing('a', 'eu-west-1', 'failed');
    const narrow = runsOf([blind], [listing('b', 'eu-west-1')]);
    const mended = runsOf([blind], [listing('a', 'eu-west-1')]);

    expect([isBlind(narrow, 'a'), isBlind(mended, 'a')]).toEqual([true, undefined]);
  });
});

it('takes one entry for all checks of a run in the same regions, however many runs there were', () => {
  const whole = [...regions.map((region) => listing('a b', region)), listing('c', 'global')];
  const known = runsOf(whole, whole, whole);

  expect(known).toEqual([
    { executionId: idOf(3), at: timeOf(3), checks: ['a', 'b'], regions },
    {
      executionId: idOf(3),
      at: timeOf(3),
      checks: ['c'],
      regions: ['eu-west-1', 'global', 'us-east-1'],
    },
  ]);
});
