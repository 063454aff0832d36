import type { ExecutionId } from '../ids.ts';
import {
  type HealthError,
  noCalls,
  type RegionHealth,
  type ServiceHealth,
} from './service-health.ts';

/** A service that a run was to assess, and did not: its shard ended without a word of it. */
export interface LostService {
  readonly accountId: ServiceHealth['accountId'];
  /** The service as findings know it: `health-athena`. */
  readonly service: string;
  /** What botocore calls its API. */
  readonly api: string;
  /** The regions of the run. */
  readonly regions: readonly string[];
  readonly executionId: ExecutionId;
  /** When the run began: what was assessed since then was so by this run or beside it, and stands. */
  readonly since: string;
  readonly error: HealthError;
  readonly now: Date;
}

/**
 * What is known of a service that a run did not get to assess: nothing, since then and for that reason. Regions that
 * the run did not ask stay as they were, and so do those that were assessed since it began; `undefined` if that is all.
 * Of regions that no run ever spoke of, those of the run are guessed, unless the service is known to be asked for the
 * whole account alone.
 */
export function lostHealth(
  lost: LostService,
  before: ServiceHealth | undefined,
): ServiceHealth | undefined {
  const { accountId, service, executionId, regions, since } = lost;
  const isAsked = (region: string) => region === 'global' || regions.includes(region);
  const isLost = (one: RegionHealth) => isAsked(one.region) && one.assessedAt < since;
  const known = before?.regions ?? [];
  const isGlobal = known.length > 0 && known.every(({ region }) => region === 'global');
  const isKnown = (region: string) => known.some((one) => one.region === region);
  const guessed = isGlobal ? [] : regions.filter((region) => !isKnown(region));
  if (guessed.length === 0 && !known.some(isLost)) return undefined;
  return {
    accountId,
    service,
    executionId,
    regions: [
      ...known.map((one) => (isLost(one) ? notAssessed(lost, one.api, one) : one)),
      ...guessed.map((region) => notAssessed(lost, lost.api, { region })),
    ],
    version: before?.version ?? 0,
  };
}

/** @param before What was known of the place; its region alone if that is nothing. */
function notAssessed(
  { error, now }: LostService,
  api: string,
  before: RegionHealth | Pick<RegionHealth, 'region'>,
): RegionHealth {
  const at = now.toISOString();
  const isFirst = !('state' in before);
  return {
    api,
    region: before.region,
    state: 'not-assessed',
    since: !isFirst && before.state === 'not-assessed' ? before.since : at,
    assessedAt: at,
    counts: { pass: 0, fail: 0, error: 0 },
    // At least one call was never made: nothing that is seen together with this is healthy.
    calls: { ...noCalls, postponed: 1 },
    error,
    ...((isFirst || before.isGuessed) && { isGuessed: true as const }),
  };
}
