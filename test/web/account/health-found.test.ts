import { describe, expect, it } from 'vitest';
import { noCalls } from '../../../functions/core/health/service-health.ts';
import { foundIn } from '../../../web/src/pages/account/health-found.ts';
import type { RegionHealth } from '../../../web/src/queries/health.ts';

const place = (differences: Partial<RegionHealth>): RegionHealth => ({
  region: 'eu-west-1',
  state: 'healthy',
  since: '2026-11-25T03:00:00.000Z',
  assessedAt: '2026-11-26T03:00:00.000Z',
  calls: { ...noCalls, answered: 1 },
  findings: [],
  ...differences,
});

const lost = {
  category: 'platform',
  operation: 'RunShard',
  message: 'The shard was entered 1 times and never ended.',
} as const;

describe('what a health check found', () => {
  it('is what is wrong, region by region, whatever else could not be asked', () => {
    const findings = [{ service: 'sqs', pass: 4, fail: 1, error: 2 }];

    expect(foundIn([place({ findings }), place({ region: 'us-east-1', error: lost })])).toEqual({
      notGood: [
        { region: 'eu-west-1', service: 'sqs', status: 'fail', count: 1 },
        { region: 'eu-west-1', service: 'sqs', status: 'error', count: 2 },
      ],
    });
  });

  it('is why nobody knows, and never nothing, where no finding says so: also beside what passes', () => {
    const findings = [{ service: 'sqs', pass: 4, fail: 0, error: 0 }];

    expect(foundIn([place({ state: 'not-assessed', error: lost })])).toEqual({ error: lost });
    expect(foundIn([place({ findings }), place({ error: lost })])).toEqual({ error: lost });
  });

  it('is how many are well where all was asked', () => {
    const findings = [{ service: 'sqs', pass: 4, fail: 0, error: 0 }];

    expect(foundIn([place({ findings }), place({ findings })])).toEqual({ passes: 8 });
    expect(foundIn([place({})])).toEqual({ passes: 0 });
  });
});
