import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedBySessions,
  longestSessionPolicy,
  sessionPolicy,
  sessionPolicyCharacters,
  sessionPolicyRoom,
} from '../../../functions/core/accounts/session-policy.ts';
import { type AnyCheck, callsOf } from '../../../functions/core/check.ts';
import type { IamAction } from '../../../functions/core/resource.ts';
import { planRun } from '../../../functions/core/runs/run-plan.ts';
import { packServices } from '../../../functions/core/runs/shard-packing.ts';
import catalogue from '../../support/accounts/catalogue-actions.json' with { type: 'json' };
import { checksAsking } from '../../support/checks/checks-asking.ts';
import {
  sampleAccount,
  sampleShard,
  sampleTask,
  sampleTenant,
} from '../../support/runs/run-samples.ts';

// The same cases at every run, as everywhere in this suite. To look at others: another seed, more runs.
fc.configureGlobal({ seed: 1, numRuns: 200 });

const service = fc.integer({ min: 0, max: 59 }).map((number) => `svc${number}`);
const loads = fc.uniqueArray(
  fc.record({
    service,
    seconds: fc.integer({ min: 0, max: 300 }),
    // Some are larger alone than a session's policy.
    characters: fc.integer({ min: 1, max: sessionPolicyRoom + 100 }),
  }),
  { selector: (load) => load.service, minLength: 1, maxLength: 40 },
);
const sharing = fc.array(fc.uniqueArray(service, { minLength: 2, maxLength: 5 }), { maxLength: 4 });
const most = fc.integer({ min: 1, max: 10 });

describe('services that are packed', () => {
  it('stand in one group each, whose characters a session takes, but for those larger alone', () => {
    fc.assert(
      fc.property(loads, sharing, most, (given, together, limit) => {
        const groups = packServices(given, together, limit);

        const packed = groups.flatMap(({ services }) => services);
        expect([...packed].sort()).toEqual(given.map((load) => load.service).sort());
        expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length);
        for (const { services } of groups) {
          const own = given.filter((load) => services.includes(load.service));
          const characters = own.reduce((sum, load) => sum + load.characters, 0);
          if (own.length > 1) expect(characters).toBeLessThanOrEqual(sessionPolicyRoom);
        }
      }),
    );
  });

  it('take no more groups than time wants, where the characters have room', () => {
    fc.assert(
      fc.property(loads, sharing, most, (given, together, limit) => {
        const small = given.map((load) => ({ ...load, characters: 1 }));

        expect(packServices(small, together, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('are packed by what they are, not by their order', () => {
    fc.assert(
      fc.property(loads, most, (given, limit) => {
        expect(packServices(given.toReversed(), [], limit)).toEqual(packServices(given, [], limit));
      }),
    );
  });
});

/** Checks as the catalogue plans them: of each service, one for each action that its checks ask. */
const planned: readonly (readonly AnyCheck[])[] = Object.entries(catalogue).map(
  // Each is `service:Action`.
  ([name, actions]) => checksAsking(name, actions as IamAction[]),
);
const tooMany = Array.from({ length: 60 }, (_, index): IamAction => `other${index}:ListThings`);

const planOf = (checks: readonly AnyCheck[], own: Partial<Parameters<typeof planRun>[0]> = {}) =>
  planRun({
    tenant: sampleTenant({ plan: 'enterprise' }),
    task: sampleTask(),
    byPerson: false,
    accounts: [sampleAccount()],
    checks,
    lastShards: [],
    ...own,
  });

const servicesOf = (checks: readonly AnyCheck[]): readonly string[] =>
  [...new Set(checks.map(({ resource }): string => resource.service))].sort();

const actionsOf = (checks: readonly AnyCheck[], services: readonly string[]) =>
  checks
    .filter(({ resource }) => services.includes(resource.service))
    .flatMap(callsOf)
    .map(({ action }) => action);

describe('a run of any of the checks that are planned', () => {
  it('has a session for each shard, and each service in a shard or in an error', () => {
    const some = fc.subarray([...planned], { minLength: 1 });
    fc.assert(
      fc.property(some, fc.boolean(), (own, isOversized) => {
        const checks = [...own.flat(), ...(isOversized ? checksAsking('monster', tooMany) : [])];
        const { shards, errors } = planOf(checks);

        const covered = shards.flatMap(({ services }) => services);
        expect([...covered].sort()).toEqual(servicesOf(own.flat()));
        expect(errors.map(({ message }) => /monster/.test(message))).toEqual(
          isOversized ? [true] : [],
        );
        for (const { services } of shards) {
          const actions = [...askedBySessions, ...actionsOf(checks, services)];
          expect(sessionPolicy(actions).length).toBeLessThanOrEqual(longestSessionPolicy);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has one again for each shard that is run again, whatever was packed into it before', () => {
    const some = fc.subarray([...planned], { minLength: 2 });
    fc.assert(
      fc.property(some, (chosen) => {
        const own = chosen.flat();
        const services = servicesOf(own);
        const rerun = [sampleShard({ group: '07', services, state: 'failed' })];

        const { shards } = planOf(own, { rerun });

        expect(shards.flatMap((shard) => shard.services).sort()).toEqual(services);
        expect(shards[0]?.group).toBe('07');
        for (const shard of shards) {
          const isAlone = shard.services.length === 1;
          const characters = shard.services
            .map((name) => sessionPolicyCharacters(actionsOf(own, [name])))
            .reduce((sum, each) => sum + each, 0);
          expect(isAlone || characters <= sessionPolicyRoom).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('all checks that are planned fit into ten shards of an account', () => {
  expect(planned.length).toBeGreaterThan(100);
  expect(planOf(planned.flat()).shards.length).toBeLessThanOrEqual(10);
});
