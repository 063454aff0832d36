import { checks } from '../../../functions/checks/registry.generated.ts';
import { listingCallsOf } from '../../../functions/core/check.ts';
import { rateOf } from '../../../functions/platform/calls/pacing.ts';

/** Who is asked is signed under another name than ours. */
const apiOf: Readonly<Record<string, string>> = { monitoring: 'cloudwatch' };

/** GetCallerIdentity, then DescribeRegions: before anything else can be asked. */
const signIn = 2;

/** The longest chain of calls of which each needs the answer of the one before. */
const chain = Math.max(
  ...checks.map(
    ({ resource, needs }) => listingCallsOf(resource).length + (needs.length > 0 ? 1 : 0),
  ),
);

export interface CriticalPath {
  readonly milliseconds: number;
  /** What it leads through: `elasticloadbalancing@eu-west-1`, or `chain of 4 calls`. */
  readonly through: string;
}

/**
 * How long a scan takes that loses no time: every api in every region is asked as fast as its token
 * bucket allows, all at once, and no chain of calls that need one another waits for anything else.
 *
 * @param calls By `service@region Operation`.
 * @param latency Of one call, in milliseconds.
 * @param times How much faster than we ask: 1 / 0.45 is what AWS publishes.
 */
export function criticalPath(
  calls: Readonly<Record<string, number>>,
  latency: number,
  times = 1,
): CriticalPath {
  const byPlace = new Map<string, number>();
  for (const [call, count] of Object.entries(calls)) {
    const place = call.slice(0, call.indexOf(' '));
    byPlace.set(place, (byPlace.get(place) ?? 0) + count);
  }
  const buckets = [...byPlace].map(([place, count]): CriticalPath => {
    const service = place.slice(0, place.indexOf('@'));
    const { perSecond, burst } = rateOf(apiOf[service] ?? service);
    const waiting = Math.max(0, count - burst * times) / (perSecond * times);
    return { milliseconds: waiting * 1000 + (signIn + 1) * latency, through: place };
  });
  const chained = { milliseconds: (signIn + chain) * latency, through: `chain of ${chain} calls` };
  return [chained, ...buckets].reduce((longest, path) =>
    path.milliseconds > longest.milliseconds ? path : longest,
  );
}
