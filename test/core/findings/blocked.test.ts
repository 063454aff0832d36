import { describe, expect, it } from 'vitest';
import { blockedAfter } from '../../../functions/core/findings/blocked.ts';
import type { Failure, Listing } from '../../../functions/core/findings/finding-change.ts';
import { type Blocked, notAssessedSince } from '../../../functions/core/findings/watermark.ts';

const monday = '2026-11-16T03:00:00.000Z';
const tuesday = new Date('2026-11-17T03:00:00.000Z');

const services = ['ecs:ListClusters@eu-west-1', 'ecs:ListServices@eu-west-1'];
const clusters = ['ecs:ListClusters@eu-west-1'];
const listing = (operations: readonly string[], end: Listing['end']): Listing => ({
  checkIds: ['ecs-service-good'],
  region: 'eu-west-1',
  operations,
  end,
});
const failure = (operation: string): Failure => ({
  category: 'permission',
  code: 'AccessDenied',
  operation,
  message: 'No.',
});
const ran = (
  previous: Parameters<typeof blockedAfter>[0],
  listings: readonly Listing[],
  blind: Parameters<typeof blockedAfter>[1]['blind'] = [],
) => blockedAfter(previous, { listings, blind }, tuesday);
const blocked = (since: string, operations: readonly string[]): Blocked => ({
  category: 'permission',
  code: 'AccessDenied',
  since,
  operations,
});

describe('the operations that are blocked after a run', () => {
  const failed = listing(services, 'failed');
  const why = failure('ecs:ListServices');

  it('are the calls that failed, not those before them', () => {
    const found = ran(
      [],
      [listing(clusters, 'listed'), failed],
      [{ listing: failed, failure: why }],
    );

    expect(found).toEqual([blocked(tuesday.toISOString(), ['ecs:ListServices@eu-west-1'])]);
  });

  it('are all of a listing that failed before it began', () => {
    const found = ran([], [failed], [{ listing: failed, failure: failure('sts:AssumeRole') }]);

    expect(found).toEqual([blocked(tuesday.toISOString(), services)]);
  });

  it('keep the time since when', () => {
    const known = [blocked(monday, ['ecs:ListServices@eu-west-1'])];

    const found = ran(known, [failed], [{ listing: failed, failure: why }]);

    expect(found).toEqual(known);
  });

  it('are free once they were asked again', () => {
    const known = [blocked(monday, ['ecs:ListServices@eu-west-1', 'ecs:ListServices@us-east-1'])];

    const found = ran(known, [listing(services, 'listed')]);

    expect(found).toEqual([blocked(monday, ['ecs:ListServices@us-east-1'])]);
  });

  it('stay while their region is not asked', () => {
    const known = [blocked(monday, ['ecs:ListServices@eu-west-1'])];

    expect(ran(known, [listing(services, 'region-disabled')])).toEqual(known);
  });
});

describe('a finding', () => {
  const watermark = { blocked: [blocked(monday, ['ecs:ListServices@eu-west-1'])] };
  const assessed = { state: 'assessed' } as const;

  it('is fresh while nothing that it rests on is blocked', () => {
    expect(
      notAssessedSince({ assessment: assessed, operations: clusters }, watermark),
    ).toBeUndefined();
  });

  it('is not assessed since an operation that it rests on is blocked', () => {
    expect(notAssessedSince({ assessment: assessed, operations: services }, watermark)).toBe(
      monday,
    );
  });

  it('is not assessed since the first of both when it has an error of its own, too', () => {
    const assessment = {
      state: 'error',
      ...failure('x:Y'),
      since: '2026-11-15T03:00:00.000Z',
    } as const;

    expect(notAssessedSince({ assessment, operations: services }, watermark)).toBe(
      assessment.since,
    );
  });
});
