import { noCalls, type RegionHealth } from '../../functions/core/health/service-health.ts';

/** A healthy service in a region. */
export const sampleRegionHealth = (own: Partial<RegionHealth> = {}): RegionHealth => ({
  api: 'athena',
  region: 'eu-west-1',
  state: 'healthy',
  since: '2026-11-20T03:00:00.000Z',
  assessedAt: '2026-11-26T03:00:00.000Z',
  counts: { pass: 1, fail: 0, error: 0 },
  calls: { ...noCalls, answered: 1 },
  ...own,
});
