import type { Rate } from '../../core/flow/token-bucket.ts';
import { compute } from './rates/compute.ts';
import { data } from './rates/data.ts';
import { identity } from './rates/identity.ts';
import {
  isNamed,
  type Limit,
  type Operations,
  type Paid,
  type ServiceLimits,
  type Unpublished,
} from './rates/limit.ts';
import { management } from './rates/management.ts';
import { messages } from './rates/messages.ts';
import { networks } from './rates/networks.ts';
import { observation } from './rates/observation.ts';
import { defaultRate, unpublished } from './rates/unpublished.ts';
import { serviceOf } from './service-names.ts';

/**
 * How much of what AWS publishes we take: half, so that the tenant's own software keeps the other half, or all of it,
 * where whoever asks has chosen to.
 */
export const paces = ['half', 'full'] as const;
export type Pace = (typeof paces)[number];

/** A call, as far as its pace depends on it. */
export interface PacedCall {
  readonly api: string;
  readonly operation: string;
  /** Where AWS is asked: a region, never `global`. */
  readonly region: string;
  readonly input: object;
}

/** What one bucket takes of a call. */
export interface Charge {
  /** The bucket's name, in the account: `ec2 rest DescribeVolumes@eu-west-1`. */
  readonly bucket: string;
  readonly rate: Rate;
  readonly tokens: number;
  /** The page of AWS that publishes the rate. */
  readonly source: string;
}

/** The published limits, by the names of services in botocore. */
const published: Readonly<Record<string, ServiceLimits>> = {
  ...compute,
  ...data,
  ...identity,
  ...management,
  ...messages,
  ...networks,
  ...observation,
};

/** Services whose calls AWS counts with those of another. */
const countedAs: Readonly<Record<string, string>> = {
  apigatewayv2: 'apigateway',
  'bedrock-agent': 'bedrock',
  'bedrock-agentcore-control': 'bedrock-agentcore',
  docdb: 'rds',
  neptune: 'rds',
  sesv2: 'ses',
  'waf-regional': 'waf',
};

const ours: Unpublished = { unpublished: defaultRate };

/** A service without published limits is one with none. */
const limitsOf = (service: string): Unpublished & Partial<ServiceLimits> => {
  const entry = published[service] ?? unpublished[service] ?? ours;
  return { unpublished: defaultRate, ...entry };
};

/** The service by which a call is counted. */
function countingOf(api: string): string {
  const service = serviceOf(api);
  return countedAs[service] ?? service;
}

/**
 * Calls that no bucket counts together can be paced without knowing of one another: those of different services,
 * and mostly of different regions.
 */
export const pacedTogether = (call: Pick<PacedCall, 'api' | 'region'>): string =>
  `${countingOf(call.api)}@${placeOf(call)}`;

const placeOf = ({ api, region }: Pick<PacedCall, 'api' | 'region'>) =>
  limitsOf(countingOf(api)).scope === 'account' ? 'account' : region;

/**
 * The buckets that count a call, as AWS counts it: of its operation, its category, its service, in its region or in
 * the account. What no limit counts as a whole takes from the one bucket that its service has for that.
 *
 * @param now In milliseconds.
 */
export function chargesOf(call: PacedCall, now: number, pace: Pace = 'half'): readonly Charge[] {
  const service = countingOf(call.api);
  const { limits = [], page = '', unpublished: rest } = limitsOf(service);
  const place = placeOf(call);
  const counting = limitsThat(limits, call, now);
  const charges = counting.map((limit) => ({
    bucket: `${service} ${bucketOf(limit, limits.indexOf(limit), call)}@${place}`,
    rate: share(limit, pace),
    tokens: limit.weight?.(call.input) ?? 1,
    source: page,
  }));
  const isWhole = counting.some(({ per, weight }) => per === undefined && weight === undefined);
  if (!isWhole) {
    const bucket = `${service} unpublished@${place}`;
    const rate = pace === 'half' ? rest : doubled(rest);
    charges.push({ bucket, rate, tokens: 1, source: unpublishedRate });
  }
  return charges.filter(({ tokens }) => tokens > 0);
}

/** The source of a rate that AWS does not publish. */
export const unpublishedRate = 'unpublished: ours';

/** What a call costs the tenant beside its pace, if it does. */
export const paidOf = (api: string, operation: string): Paid | undefined =>
  limitsOf(countingOf(api)).paid?.find(({ of }) => isOf(of, operation));

const isOf = (of: Operations, operation: string) =>
  of === 'all' || (of !== 'rest' && isNamed(operation, of));

function limitsThat(
  limits: readonly Limit[],
  { operation, input }: PacedCall,
  now: number,
): readonly Limit[] {
  const counts = ({ of, when }: Limit) => isOf(of, operation) && (when?.(input, now) ?? true);
  const named = limits.filter(counts);
  const isRest = !named.some(({ of }) => of !== 'all');
  return isRest ? limits.filter((limit) => limit.of === 'rest' || counts(limit)) : named;
}

/** What tells a bucket from the others of its service. */
function bucketOf({ of, each, per }: Limit, index: number, { operation, input }: PacedCall) {
  const kind = typeof of === 'string' ? of : `limit ${index + 1}`;
  const value: unknown = per === undefined ? undefined : Reflect.get(input, per);
  return [kind, each && operation, value].filter((part) => part !== undefined).join(' ');
}

/** However fast AWS lets itself be asked, nobody needs more of one bucket. */
const mostCalls = 100;

/** Half of what AWS publishes, or all of it; but never less than one call at once. */
function share({ perSecond, burst, weight }: Limit, pace: Pace): Rate {
  const part = pace === 'half' ? 0.5 : 1;
  const own = (published: number) =>
    Math.min(published * part, weight ? published : mostCalls * 2 * part);
  return { perSecond: own(perSecond), burst: Math.max(1, own(burst)) };
}

const doubled = ({ perSecond, burst }: Rate): Rate => ({
  perSecond: perSecond * 2,
  burst: burst * 2,
});
