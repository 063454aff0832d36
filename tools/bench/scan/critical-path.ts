import { checks } from '../../../functions/checks/registry.generated.ts';
import { listingCallsOf } from '../../../functions/core/check.ts';
import { type Charge, chargesOf } from '../../../functions/platform/calls/rates.ts';

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
  /** What it leads through: `elasticloadbalancing all@eu-west-1`, or `chain of 4 calls`. */
  readonly through: string;
}

/** An input of a list in pages and of no metric: what AWS counts is then calls. */
const input = {
  MaxResults: 1,
  StartTime: new Date(0),
  EndTime: new Date(0),
  MetricDataQueries: [],
};

/**
 * How long a scan takes that loses no time: every bucket is used as fast as it allows, all at once, and no
 * chain of calls that need one another waits for anything else.
 *
 * @param calls By `service@region Operation`.
 * @param latency Of one call, in milliseconds.
 * @param times How much faster than we ask: 2 is what AWS publishes.
 */
export function criticalPath(
  calls: Readonly<Record<string, number>>,
  latency: number,
  times = 1,
): CriticalPath {
  const buckets = [...spentOf(calls)].map(([bucket, { rate, tokens }]): CriticalPath => {
    const waiting = Math.max(0, tokens - rate.burst * times) / (rate.perSecond * times);
    return { milliseconds: waiting * 1000 + (signIn + 1) * latency, through: bucket };
  });
  const chained = { milliseconds: (signIn + chain) * latency, through: `chain of ${chain} calls` };
  return [chained, ...buckets].reduce((longest, path) =>
    path.milliseconds > longest.milliseconds ? path : longest,
  );
}

/** What all calls take of each bucket. */
function spentOf(calls: Readonly<Record<string, number>>) {
  const spent = new Map<string, Pick<Charge, 'rate' | 'tokens'>>();
  for (const [call, count] of Object.entries(calls)) {
    const [, service = '', region = '', operation = ''] = /^(.*)@(.*) (.*)$/.exec(call) ?? [];
    const api = apiOf[service] ?? service;
    for (const { bucket, rate, tokens } of chargesOf({ api, operation, region, input }, 0)) {
      const before = spent.get(bucket)?.tokens ?? 0;
      spent.set(bucket, { rate, tokens: before + count * tokens });
    }
  }
  return spent;
}
