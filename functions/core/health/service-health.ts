import * as z from 'zod';
import { errorCategories } from '../errors.ts';
import { StatusCounts } from '../findings/counts.ts';
import { AccountId, ExecutionId } from '../ids.ts';
import type { CoverageState } from '../scan/ledger.ts';

/**
 * How a service of an account is in a region, the worst first. The last three are said and count neither as good nor as
 * bad: nothing of the account can be there.
 */
export const healthStates = [
  /** No call of it was answered: AWS could not be reached, failed, or does not let us in at all. */
  'unreachable',
  /** Something of it is in a bad state. */
  'impaired',
  /** Something of it could not be asked or judged, so that nobody knows. */
  'not-assessed',
  /** All of it was asked and judged, and nothing is wrong. */
  'healthy',
  'not-enabled',
  'region-off',
  'not-offered',
] as const;
export const HealthState = z.enum(healthStates);
export type HealthState = z.infer<typeof HealthState>;

/** What became of the calls to a service in a region, by what it says of the service. */
export const CallOutcomes = z.object({
  /** AWS answered what was asked. */
  answered: z.int(),
  /** A policy said no: AWS was reached. */
  denied: z.int(),
  /** AWS could not be reached, failed, or does not know our credentials. */
  unanswered: z.int(),
  /** Never asked to the end: throttled, or our own fault. */
  postponed: z.int(),
  notEnabled: z.int(),
  regionOff: z.int(),
  notOffered: z.int(),
});
export type CallOutcomes = z.infer<typeof CallOutcomes>;

export const noCalls: CallOutcomes = {
  answered: 0,
  denied: 0,
  unanswered: 0,
  postponed: 0,
  notEnabled: 0,
  regionOff: 0,
  notOffered: 0,
};

/** What each state of the ledger counts as. */
export const outcomeOf: Readonly<Record<CoverageState, keyof CallOutcomes>> = {
  ok: 'answered',
  empty: 'answered',
  gone: 'answered',
  denied: 'denied',
  service: 'unanswered',
  authentication: 'unanswered',
  throttled: 'postponed',
  platform: 'postponed',
  'not-enabled': 'notEnabled',
  'region-disabled': 'regionOff',
  'not-in-region': 'notOffered',
  'not-management-account': 'notOffered',
};

/** The latency of calls that were answered, in milliseconds, from the request on the wire to its answer. */
export const Latency = z.object({ calls: z.int(), median: z.int(), max: z.int() });
export type Latency = z.infer<typeof Latency>;

/** The first error that was met, without anything of the tenant's. */
export const HealthError = z.object({
  category: z.enum(errorCategories),
  operation: z.string(),
  awsCode: z.string().exactOptional(),
  message: z.string(),
});
export type HealthError = z.infer<typeof HealthError>;

/** One API in one region (`global`: of the account as a whole), as the checks of one service saw it. */
export const RegionHealth = z.object({
  /** The API's name in botocore: `elbv2`. */
  api: z.string(),
  region: z.string(),
  state: HealthState,
  /** The run since which the state is what it is. */
  since: z.iso.datetime(),
  /** When the last of it was asked or judged, or was found to be beyond reach. */
  assessedAt: z.iso.datetime(),
  counts: StatusCounts,
  calls: CallOutcomes,
  latency: Latency.exactOptional(),
  error: HealthError.exactOptional(),
  /** Whether no run ever said that the service is asked there: its shard was lost. @default false */
  isGuessed: z.literal(true).exactOptional(),
});
export type RegionHealth = z.infer<typeof RegionHealth>;

/** Whether two of a service are about one API in one region. */
export const isSamePlace = (
  a: Pick<RegionHealth, 'api' | 'region'>,
  b: Pick<RegionHealth, 'api' | 'region'>,
): boolean => a.api === b.api && a.region === b.region;

/** What stands before the name of an API where its generated checks are stored: no check by hand is of such a service. */
const prefix = 'health-';

/** The service under which findings of generated checks about an API are stored: `health-athena`. */
export const healthServiceOf = (api: string): string => `${prefix}${api}`;

/** The API that a service of findings is about, as checks call it. */
export const apiOfHealthService = (service: string): string =>
  service.startsWith(prefix) ? service.slice(prefix.length) : service;

/** What is known of one service of findings in one account: of each region what was seen last, by whichever run. */
export const ServiceHealth = z.object({
  accountId: AccountId,
  service: z.string(),
  /** The run that wrote last. */
  executionId: ExecutionId,
  regions: z.array(RegionHealth).readonly(),
  /** Grows with every write; a write over what somebody else wrote meanwhile is refused. 0: never written. */
  version: z.int(),
});
export type ServiceHealth = z.infer<typeof ServiceHealth>;

/**
 * The state that calls and findings make together. Never healthy where anything was not assessed: what fails is known
 * to be bad, whatever else nobody knows; what was not assessed is not known to be good.
 */
export function healthState(
  calls: CallOutcomes,
  counts: z.infer<typeof StatusCounts>,
): HealthState {
  const { answered, denied, unanswered, postponed } = calls;
  if (unanswered > 0 && answered + denied + postponed === 0) return 'unreachable';
  if (counts.fail > 0) return 'impaired';
  if (denied + unanswered + postponed + counts.error > 0) return 'not-assessed';
  if (answered > 0) return 'healthy';
  if (calls.notEnabled > 0) return 'not-enabled';
  if (calls.regionOff > 0) return 'region-off';
  return calls.notOffered > 0 ? 'not-offered' : 'not-assessed';
}

/** One API in one region as the checks of all services saw it. @param seen At least one. */
export function together(seen: readonly RegionHealth[]): RegionHealth {
  const [first, ...others] = seen;
  if (!first) throw new Error('Nothing was seen.');
  const all = others.reduce(
    (sum, one) => ({ calls: added(sum.calls, one.calls), counts: added(sum.counts, one.counts) }),
    { calls: first.calls, counts: first.counts },
  );
  const state = healthState(all.calls, all.counts);
  const alike = seen.filter((one) => one.state === state);
  const since = (alike.length > 0 ? alike : seen).map((one) => one.since).sort();
  const latency = seen.flatMap((one) => one.latency ?? []).toSorted((a, b) => b.calls - a.calls);
  const error = seen.find((one) => one.error)?.error;
  const [most] = latency;
  return {
    ...first,
    ...all,
    state,
    since: since[0] ?? first.since,
    assessedAt: seen.map((one) => one.assessedAt).sort()[0] ?? first.assessedAt,
    ...(most && { latency: { ...most, max: Math.max(...latency.map(({ max }) => max)) } }),
    ...(error && { error }),
  };
}

function added<Counts extends Readonly<Record<string, number>>>(a: Counts, b: Counts): Counts {
  const sums = Object.entries(a).map(([name, count]) => [name, count + (b[name] ?? 0)]);
  return Object.fromEntries(sums) as Counts;
}
