import { expect, it } from 'vitest';
import { healthChecks } from '../../../functions/core/health/health-checks.ts';
import { createHealthTally } from '../../../functions/core/health/health-tally.ts';
import { unitsOf } from '../../../functions/core/scan/plan.ts';

const regions = ['eu-west-1', 'us-east-1'];
const since = new Date('2026-11-21T03:00:00Z');
const minute = (nth: number) => new Date(since.getTime() + nth * 60_000);
const position = { frames: [], intact: true };
const checksOf = (service: string) =>
  healthChecks.filter(({ resource }) => resource.service === service).slice(0, 1);

it('says of each service and region when it was assessed, not when the shard ended', () => {
  const athena = checksOf('health-athena');
  const [first, second] = unitsOf({ checks: athena, regions });
  if (!first || !second) throw new Error('There is a unit for each region.');
  const before = createHealthTally((api) => api);
  before.take({ unit: first, observations: [], position }, minute(1));

  const tally = createHealthTally((api) => api, before.suspend());
  tally.take({ unit: second, observations: [], position }, minute(14));

  const seen = (checks: typeof athena) => ({ checks, regions, ledger: [], since, known: [] });
  const times = (service: string) =>
    tally
      .regionsOf({ service, ...seen(checksOf(service)) })
      .map(({ region, assessedAt }) => [region, new Date(assessedAt)]);
  expect(times('health-athena')).toEqual([
    [first.region, minute(1)],
    [second.region, minute(14)],
  ]);
  // Never asked: nothing is known that is younger than the run.
  expect(times('health-glue')).toEqual(regions.map((region) => [region, since]));
});
