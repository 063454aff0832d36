import { describe, expect, it } from 'vitest';
import { lostHealth } from '../../../functions/core/health/lost-health.ts';
import type { RegionHealth } from '../../../functions/core/health/service-health.ts';
import { sampleRegionHealth } from '../../support/health-samples.ts';
import { accountId, executionId } from '../../support/runs/run-samples.ts';

const since = '2026-11-27T03:00:00.000Z';
const later = '2026-11-27T03:01:00.000Z';

/** What is known after a run over two regions lost the service, of what was known before. */
function afterLoss(...known: readonly RegionHealth[]): readonly string[] | undefined {
  const lost = {
    accountId,
    service: 'health-athena',
    api: 'athena',
    regions: ['eu-west-1', 'us-east-1'],
    executionId,
    since,
    error: { category: 'platform', operation: 'RunShard', message: 'It never ended.' },
    now: new Date('2026-11-27T03:15:00Z'),
  } as const;
  const { service } = lost;
  const before = { accountId, service, executionId, regions: known, version: 1 };
  const after = lostHealth(lost, known.length > 0 ? before : undefined);
  return after?.regions.map(({ region, state }) => `${region} ${state}`).sort();
}

describe('what is known of a service that a run lost', () => {
  it('is nothing of the regions of the run, and of others what was known', () => {
    expect(afterLoss(sampleRegionHealth(), sampleRegionHealth({ region: 'ap-south-1' }))).toEqual([
      'ap-south-1 healthy',
      'eu-west-1 not-assessed',
      'us-east-1 not-assessed',
    ]);
  });

  it('is nothing of a region that no run had asked before, though others were', () => {
    const known = sampleRegionHealth({ assessedAt: later });

    expect(afterLoss(known)).toEqual(['eu-west-1 healthy', 'us-east-1 not-assessed']);
  });

  it('is of no region, where the service is asked for the whole account', () => {
    expect(afterLoss(sampleRegionHealth({ region: 'global' }))).toEqual(['global not-assessed']);
  });

  it('stays what it was, where all of it was assessed since the run began', () => {
    const places = ['eu-west-1', 'us-east-1'].map((region) =>
      sampleRegionHealth({ region, assessedAt: later }),
    );

    expect(afterLoss(...places)).toBeUndefined();
  });
});
