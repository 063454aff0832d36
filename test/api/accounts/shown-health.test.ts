import { expect, it } from 'vitest';
import { HealthAnswer } from '../../../functions/api/accounts/health-answer.ts';
import { shownHealth } from '../../../functions/api/accounts/shown-health.ts';
import {
  noCalls,
  type RegionHealth,
  type ServiceHealth,
} from '../../../functions/core/health/service-health.ts';
import { sampleRegionHealth } from '../../support/health-samples.ts';
import { accountId, executionId, sampleAccount } from '../../support/runs/run-samples.ts';

const account = sampleAccount({ regions: ['eu-west-1', 'us-east-1'], reads: 'any-service' });

const seenBy = (service: string, ...regions: readonly Partial<RegionHealth>[]): ServiceHealth => ({
  accountId,
  service,
  executionId,
  regions: regions.map((own) => sampleRegionHealth({ api: 'rds', ...own })),
  version: 1,
});

it('shows one service of what checks by hand and generated ones saw of it, with the findings of each', () => {
  const bad = { state: 'impaired', counts: { pass: 0, fail: 2, error: 0 } } as const;

  const shown = shownHealth(account, [seenBy('rds', {}), seenBy('health-rds', bad)]);

  expect(HealthAnswer.parse(shown)).toEqual(shown);
  expect(shown.services).toMatchObject([
    {
      api: 'rds',
      name: 'RDS',
      state: 'impaired',
      regions: [
        {
          region: 'eu-west-1',
          state: 'impaired',
          findings: [
            { service: 'health-rds', pass: 0, fail: 2, error: 0 },
            { service: 'rds', pass: 1, fail: 0, error: 0 },
          ],
        },
      ],
    },
  ]);
});

it('begins with what is worst, of services as of their regions', () => {
  const silent = {
    region: 'us-east-1',
    state: 'unreachable',
    calls: { ...noCalls, unanswered: 1 },
  } as const;

  const shown = shownHealth(account, [
    seenBy('athena', { api: 'athena' }),
    seenBy('rds', {}, { ...silent, counts: { pass: 0, fail: 0, error: 1 } }),
  ]);

  expect(shown.services.map(({ api, state }) => `${api} ${state}`)).toEqual([
    'rds unreachable',
    'athena healthy',
  ]);
  expect(shown.services[0]?.regions.map(({ region }) => region)).toEqual([
    'us-east-1',
    'eu-west-1',
  ]);
  expect(shown.states).toMatchObject({ unreachable: 1, healthy: 1, impaired: 0 });
});

it('leaves out regions that the account no longer has, and says nothing where nobody looked', () => {
  expect(shownHealth(account, [seenBy('rds', { region: 'eu-north-1' })])).toMatchObject({
    services: [],
  });
  expect(shownHealth(account, [])).not.toHaveProperty('assessedAt');
});
