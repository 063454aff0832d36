import * as z from 'zod';
import { type AnyCheck, callsOf } from '../check.ts';
import type { AwsCallError } from '../errors.ts';
import { StatusCounts } from '../findings/counts.ts';
import type { Coverage } from '../scan/ledger.ts';
import type { Observation } from '../scan/observation.ts';
import { joinsOf, ownCallOf, type Unit } from '../scan/plan.ts';
import type { ScanStep } from '../scan/progress.ts';
import { shortened } from '../text.ts';
import {
  type CallOutcomes,
  HealthError,
  healthState,
  isSamePlace,
  type Latency,
  noCalls,
  outcomeOf,
  type RegionHealth,
} from './service-health.ts';

/** A call that AWS answered. */
export interface AnsweredCall {
  readonly api: string;
  readonly region: string;
  readonly milliseconds: number;
}

/** So many calls of an API in a region are kept for the median: the first ones. */
const mostSamples = 100;

const Timed = z.object({ calls: z.int(), max: z.int(), samples: z.array(z.int()) });

/** What a shard's next entry has to know of what was seen. */
export const SuspendedHealth = z.object({
  /** The counts by service, API and region. */
  counts: z.record(z.string(), StatusCounts),
  errors: z.record(z.string(), HealthError),
  /** The latencies by API and region. */
  latencies: z.record(z.string(), Timed),
  /** When the last of it was asked, by service, API and region. */
  times: z.record(z.string(), z.iso.datetime()),
});
export type SuspendedHealth = z.infer<typeof SuspendedHealth>;

/** What a run sees of the health of services, while it goes on. */
export interface HealthTally {
  take(step: ScanStep, at: Date): void;
  answered(call: AnsweredCall): void;
  suspend(): SuspendedHealth;
  /** What was seen of one service, by API and region: of each where anything was to be asked. */
  regionsOf(seen: Seen): readonly RegionHealth[];
}

export interface Seen {
  readonly service: string;
  /** The service's checks, those of the run. */
  readonly checks: readonly AnyCheck[];
  readonly regions: readonly string[];
  readonly ledger: readonly Coverage[];
  /** When the run began: of what it never came to ask, that is all it can say. */
  readonly since: Date;
  /** What is known so far. */
  readonly known: readonly RegionHealth[];
}

/** @param apiOf What botocore calls the API that checks call something else. */
export function createHealthTally(
  apiOf: (api: string) => string,
  from: SuspendedHealth = { counts: {}, errors: {}, latencies: {}, times: {} },
): HealthTally {
  const counts = new Map(Object.entries(from.counts));
  const errors = new Map(Object.entries(from.errors));
  const latencies = new Map(Object.entries(from.latencies));
  const times = new Map(Object.entries(from.times));

  function count(key: string, { status, ...seen }: Observation) {
    const before = counts.get(key) ?? { pass: 0, fail: 0, error: 0 };
    counts.set(key, { ...before, [status]: before[status] + 1 });
    if ('error' in seen && !errors.has(key)) errors.set(key, errorOf(seen.error));
  }

  return {
    take({ unit, observations }, at) {
      const { service } = unit.resource;
      const api = apiOf(apiOfUnit(unit));
      for (const seen of observations) count(keyOf(service, api, seen.region), seen);
      const regions = new Set([unit.region, ...observations.map(({ region }) => region)]);
      for (const region of regions) times.set(keyOf(service, api, region), at.toISOString());
    },

    answered({ api, region, milliseconds }) {
      const key = keyOf(apiOf(api), region);
      const before = latencies.get(key) ?? { calls: 0, max: 0, samples: [] };
      const took = Math.round(milliseconds);
      latencies.set(key, {
        calls: before.calls + 1,
        max: Math.max(before.max, took),
        samples: before.calls < mostSamples ? [...before.samples, took] : before.samples,
      });
    },

    suspend: () => ({
      counts: Object.fromEntries(counts),
      errors: Object.fromEntries(errors),
      latencies: Object.fromEntries(latencies),
      times: Object.fromEntries(times),
    }),

    regionsOf({ service, checks, regions, ledger, since, known }) {
      return placesOf(checks, regions, apiOf).map(({ api, region, operations }) => {
        const key = keyOf(service, api, region);
        const said = counts.get(key) ?? { pass: 0, fail: 0, error: 0 };
        const calls = outcomesOf(ledger, operations, region);
        const state = healthState(calls, said);
        const last = known.find((one) => isSamePlace(one, { api, region }));
        const latency = latencyOf(latencies.get(keyOf(api, region)));
        const error = errors.get(key);
        // What is listed once, wherever it is, says of each region what is there.
        const at =
          times.get(key) ?? times.get(keyOf(service, api, 'global')) ?? since.toISOString();
        return {
          api,
          region,
          state,
          since: last?.state === state ? last.since : at,
          assessedAt: at,
          counts: said,
          calls,
          ...(latency && { latency }),
          ...(error && { error }),
        };
      });
    },
  };
}

const keyOf = (...parts: readonly string[]) => parts.join(' ');

/** What is judged by joins alone is of the API of the first of them. */
function apiOfUnit(unit: Unit): string {
  if (!unit.resource.anchor) return ownCallOf(unit.resource).api;
  const [join] = joinsOf(unit);
  return join ? ownCallOf(join.resource).api : unit.resource.service;
}

/** Where the checks of a service ask, with the operations of each API. What they ask of others is others' health. */
function placesOf(
  checks: readonly AnyCheck[],
  regions: readonly string[],
  apiOf: (api: string) => string,
) {
  const places = new Map<string, { api: string; region: string; operations: Set<string> }>();
  for (const check of checks) {
    const { resource } = check;
    const asked = [
      ...(resource.scope === 'regional' ? [] : ['global']),
      ...(resource.scope === 'global' ? [] : regions),
    ];
    for (const region of asked) {
      const api = apiOf(apiOfUnit({ id: '', resource, region, checks: [check] }));
      const place = places.get(keyOf(api, region)) ?? {
        api,
        region,
        operations: new Set<string>(),
      };
      for (const call of callsOf(check)) {
        if (apiOf(call.api) === api) place.operations.add(`${call.api}:${call.operation}`);
      }
      places.set(keyOf(api, region), place);
    }
  }
  return [...places.values()];
}

function outcomesOf(
  ledger: readonly Coverage[],
  operations: ReadonlySet<string>,
  region: string,
): CallOutcomes {
  const counts = { ...noCalls };
  for (const row of ledger) {
    if (row.region === region && operations.has(row.operation)) {
      counts[outcomeOf[row.state]] += row.count;
    }
  }
  return counts;
}

function latencyOf(timed: z.infer<typeof Timed> | undefined): Latency | undefined {
  if (!timed || timed.samples.length === 0) return undefined;
  const sorted = timed.samples.toSorted((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return { calls: timed.calls, median, max: timed.max };
}

const errorOf = ({ category, context, message }: AwsCallError): HealthError => ({
  category,
  operation: context.operation,
  ...(context.awsCode && { awsCode: context.awsCode }),
  message: shortened(message, 300),
});
