import { describe, expect, it } from 'vitest';
import { runOperations } from '../../../functions/checks/manifest.ts';
import { checks } from '../../../functions/checks/registry.generated.ts';
import {
  askedBySessions,
  leastSessionPolicy,
  longestSessionPolicy,
  sessionPolicy,
} from '../../../functions/core/accounts/session-policy.ts';
import { planRun } from '../../../functions/core/runs/run-plan.ts';
import { sampleAccount, sampleTask, sampleTenant } from '../../support/runs/run-samples.ts';

const inRegions = (count: number) =>
  planRun({
    tenant: sampleTenant(),
    task: sampleTask({ scope: {} }),
    byPerson: false,
    accounts: [
      sampleAccount({
        regions: Array.from({ length: count }, (_, index) => `eu-test-${index + 1}`),
      }),
    ],
    checks,
    lastShards: [],
  }).shards;

/** The policy of the session that a shard of these services opens. */
function policyOf(services: readonly string[]): string {
  const own = checks.filter(({ resource }) => services.includes(resource.service));
  return sessionPolicy(runOperations(own).map(({ action }) => action));
}

describe('the session policy of a shard', () => {
  it('asks of its own what the plan leaves room for', () => {
    expect(runOperations([]).map(({ action }) => action)).toEqual(askedBySessions);
  });

  it.each(Array.from({ length: 34 }, (_, index) => index + 1))(
    'is taken by STS, packed, for an account of %i regions',
    (count) => {
      const shards = inRegions(count);

      expect(shards.length).toBeGreaterThan(0);
      for (const { group, services } of shards) {
        expect(policyOf(services).length, group).toBeLessThanOrEqual(longestSessionPolicy);
      }
    },
  );

  it('is taken by STS however the services were packed, as far as wide sessions hold them', () => {
    const services = [...new Set(checks.map(({ resource }): string => resource.service))].sort();
    const actionsOf = (some: readonly string[]) =>
      runOperations(checks.filter(({ resource }) => some.includes(resource.service))).map(
        ({ action }) => action,
      );
    // From each service on as many as a session can hold, and half as many.
    const ranges = services.flatMap((_, from) => {
      const fitting = services.slice(from).findIndex((__, index) => {
        const range = services.slice(from, from + index + 1);
        return leastSessionPolicy(actionsOf(range)) > longestSessionPolicy;
      });
      const most = fitting === -1 ? services.length - from : fitting;
      return [most, Math.ceil(most / 2)].map((length) => services.slice(from, from + length));
    });

    expect(ranges.length).toBeGreaterThan(100);
    for (const range of ranges) {
      expect(policyOf(range).length, range.join()).toBeLessThanOrEqual(longestSessionPolicy);
    }
  });

  it('never permits a whole service', () => {
    for (const { services } of inRegions(1)) {
      expect(JSON.parse(policyOf(services)).Statement[0].Action.join()).not.toMatch(/:\*/);
    }
  });
});
