import type * as z from 'zod';
import type { Amount } from './amount.ts';
import type { AwsCallError } from './errors.ts';
import type { Join } from './join.ts';
import type { ListedResource } from './listed-resource.ts';
import { metricCall } from './metric-fact.ts';
import type { AnyResource, Call, DocsUrl, Resource, Scope } from './resource.ts';
import type { Severity } from './severity.ts';

export const categories = [
  'health',
  'security',
  'reliability',
  'performance',
  'cost',
  'operations',
] as const;
export type Category = (typeof categories)[number];

export type Verdict =
  | {
      readonly status: 'pass';
      /** What the list says of the resource, for an inventory. */
      readonly listed?: ListedResource;
      /** What could not be read beside it: the run ends in this error, and what was read stands. */
      readonly without?: AwsCallError;
    }
  | { readonly status: 'fail'; readonly message: string; readonly amount?: Amount };

export const pass = (): Verdict => ({ status: 'pass' });

/**
 * @param message What is wrong with this resource, as one sentence.
 * @param also The money that it costs a month, where the check can tell.
 */
export const fail = (message: string, also: { readonly amount?: Amount } = {}): Verdict => ({
  status: 'fail',
  message,
  ...also,
});

/** What cannot be told from what AWS answers: the item gets no finding, as if the check did not apply. */
export interface NoVerdict {
  readonly status: 'none';
}

export const noVerdict = (): NoVerdict => ({ status: 'none' });

/** What a check may look at: the listed item and exactly what it declares. */
export interface Subject<Item, Facts, Related, Needs, Joins, Parameters> {
  readonly item: Item;
  /** `undefined` means AWS said that nothing is configured. */
  readonly facts: { readonly [Operation in Needs & keyof Facts]: Facts[Operation] | undefined };
  readonly related: { readonly [Name in Joins & keyof Related]: readonly Related[Name][] };
  /** Defaults of the check, with the tenant's overrides. */
  readonly parameters: Parameters;
  readonly scope: Scope;
  /** The time of the run. */
  readonly now: Date;
}

export interface CheckMetadata {
  /** Public and permanent: stored with every finding. Equals `<service>-<file name>`. */
  readonly id: string;
  /** The good state, as a statement: "Buckets keep earlier versions of their objects". */
  readonly title: string;
  readonly severity: Severity;
  readonly category: Category;
  /** What goes wrong when the check fails. */
  readonly why: string;
  /** What the reader should do about it. */
  readonly fix: string;
  readonly docs: DocsUrl;
  /**
   * The checks of the same resource whose fault makes this one fail, whatever else there is and whatever a tenant
   * sets: who mends one thing reads of one. All of them, also those by which these are implied in turn.
   *
   * @default none
   */
  readonly impliedBy?: readonly string[];
  /**
   * What is asked instead where the account's role reads no more than checks ask: `nothing` where it permits none of it.
   *
   * @default the same, since every role permits it
   */
  readonly withinRole?: AnyCheck | 'nothing';
}

export interface Check<Item, Facts, Related, Needs, Joins, Parameters> extends CheckMetadata {
  /** Operations whose answers `evaluate` reads, beyond the list call itself. */
  readonly needs?: readonly Needs[];
  /** Joins that `evaluate` reads. */
  readonly joins?: readonly Joins[];
  /** A zod object; every member has a default, so that nobody has to set one. */
  readonly parameters?: z.ZodObject & z.ZodType<Parameters>;
  /** Whether there is anything to judge here. Asked before the facts are fetched. @default all items */
  readonly appliesTo?: (item: Item) => boolean;
  /** Pure: no clock, no network, no randomness. The same subject gives the same verdict. */
  evaluate(subject: Subject<Item, Facts, Related, Needs, Joins, Parameters>): Verdict | NoVerdict;
}

/** A check bound to the resource it judges. */
export interface BoundCheck<Item, Facts, Related, Needs, Joins, Parameters>
  extends Check<Item, Facts, Related, Needs, Joins, Parameters> {
  readonly resource: Resource<Item, Facts, Related>;
  readonly impliedBy: readonly string[];
  readonly needs: readonly Needs[];
  readonly joins: readonly Joins[];
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds checks over unrelated item types.
export type AnyCheck = BoundCheck<any, any, any, string, string, any>;

export function defineCheck<
  Item,
  Facts,
  Related,
  const Needs extends keyof Facts = never,
  const Joins extends keyof Related = never,
  // biome-ignore lint/complexity/noBannedTypes: no parameters is an object without members.
  Parameters = {},
>(
  resource: Resource<Item, Facts, Related>,
  check: Check<Item, Facts, Related, Needs, Joins, Parameters>,
): BoundCheck<Item, Facts, Related, Needs, Joins, Parameters> {
  const { needs = [], joins = [], impliedBy = [] } = check;
  return { ...check, needs, joins, impliedBy, resource };
}

/** A call with its client filled in. */
export type ResolvedCall = Required<Omit<Call, 'also' | 'paid'>> & Pick<Call, 'also' | 'paid'>;

/** Says whose organisation an account is in. */
export const describeOrganization: ResolvedCall = {
  api: 'organizations',
  operation: 'DescribeOrganization',
  action: 'organizations:DescribeOrganization',
};

/** The calls that find a resource's items: of its parents, preparation, list or get, describe, locate. */
export const listingCallsOf = (resource: AnyResource): readonly ResolvedCall[] => [
  ...(resource.parent ? listingCallsOf(resource.parent) : []),
  ...ownListingCallsOf(resource),
];

/** The same without those that find its parents. */
export function ownListingCallsOf(resource: AnyResource): readonly ResolvedCall[] {
  const { only, get, list, describe, locate } = resource;
  const first = only && describeOrganization;
  const own: readonly (Call | undefined)[] = [first, get, list?.prepare, list, describe, locate];
  return own.filter((call) => call !== undefined).map((call) => resolve(call, resource));
}

/** Every call made on behalf of a check: what finds the items, its facts, its joins. */
export function callsOf(check: AnyCheck): readonly ResolvedCall[] {
  const { resource } = check;
  return [
    ...listingCallsOf(resource),
    ...factsBehind(check).map((name) => factCallOf(resource, name)),
    ...check.joins.flatMap((name) => {
      const join = resource.related?.[name];
      if (!join) throw new Error(`${check.id} joins ${name}, which ${resource.type} lacks.`);
      return joinCallsOf(join);
    }),
  ];
}

/**
 * Whether AWS charges the account for a call that the check rests on. Such a check runs only for whoever
 * names it.
 */
export const isPaid = (check: AnyCheck): boolean => callsOf(check).some(({ paid }) => paid);

/** The facts that a check needs, each behind those that its input is made of. */
export const factsBehind = ({
  resource,
  needs,
}: Pick<AnyCheck, 'resource' | 'needs'>): readonly string[] => [
  ...new Set(needs.flatMap((name) => chainTo(resource, name, []))),
];

function chainTo(resource: AnyResource, name: string, after: readonly string[]): readonly string[] {
  if (after.includes(name)) throw new Error(`${resource.type} asks for ${name} by itself.`);
  const from = resource.facts[name]?.from;
  return [...(from === undefined ? [] : chainTo(resource, from, [...after, name])), name];
}

/** The calls of a join: what finds the other's items, and the facts that it asks about them. */
export const joinCallsOf = ({
  resource,
  facts = [],
}: Pick<Join<unknown, unknown, AnyResource>, 'resource' | 'facts'>): readonly ResolvedCall[] => [
  ...listingCallsOf(resource),
  ...factsBehind({ resource, needs: facts }).map((name) => factCallOf(resource, name)),
];

export function factCallOf(resource: AnyResource, name: string): ResolvedCall {
  const fact = resource.facts[name];
  if (!fact) throw new Error(`${resource.type} has no fact ${name}.`);
  if (fact.metric) return metricCall;
  return resolve({ operation: name, ...fact }, resource);
}

function resolve(call: Call, resource: AnyResource): ResolvedCall {
  const { operation, action, also, api = resource.service, paid } = call;
  return { operation, action, api, ...(also && { also }), ...(paid && { paid }) };
}
