import type { AwsCallError } from './errors.ts';
import type { Partition } from './ids.ts';
import type { Join } from './join.ts';
import type { Metric, MetricSeries } from './metric-fact.ts';

/** Page on docs.aws.amazon.com that states what a declaration relies on. */
export type DocsUrl = `https://docs.aws.amazon.com/${string}`;

/** One exact IAM action: `s3:ListAllMyBuckets`. Often not the operation's own name. */
export type IamAction = `${string}:${string}`;

/** Where one list call is made. */
export interface Scope {
  readonly accountId: string;
  readonly partition: Partition;
  /** An AWS region, or `global` for a resource that belongs to the account as a whole. */
  readonly region: string;
  /** The region of the scan in which a service that has regions is asked about the account as a whole. */
  readonly askIn?: string | undefined;
}

/** What a finding is about. */
export interface Identity {
  /** The ARN, or the id where AWS gives no ARN; the account id for account-wide resources. */
  readonly id: string;
  /** What a person calls it. */
  readonly name: string;
  /** Where it lives, `global` where the service has no regions; its facts are asked there. */
  readonly region: string;
}

/** An identity as read from AWS: what AWS left out makes the item an error, never a guess. */
export type ReadIdentity = { readonly [Field in keyof Identity]: Identity[Field] | undefined };

/**
 * AWS error codes that mean "nothing is configured", each with the AWS page that says so. A code that also
 * says something else stands with the words of its message that tell: `Code: these words`.
 */
export type Absences = Readonly<Record<string, DocsUrl>>;

/** One AWS operation and the IAM action that permits it. */
export interface Call {
  readonly operation: string;
  readonly action: IamAction;
  /** Further actions without which AWS refuses the call. */
  readonly also?: readonly IamAction[];
  /**
   * The SDK client that makes the call.
   * @default the resource's service
   */
  readonly api?: string;
  /** The page that says that AWS charges the account for each call. */
  readonly paid?: DocsUrl;
}

// Parameters of method-like members compare bivariantly, so that a declaration may name the exact
// answer or parent type it expects where the engine knows only `object`.
type Reader<Input, Output> = { read(input: Input, scope: Scope): Output }['read'];

/**
 * The member of the answer that holds the list, or a function that reads it (`undefined`: not
 * there), at once or elsewhere. With a parent, `parent` is the parent's item: it names what the answer does not.
 */
export type Items<Item> = string | ItemsReader<Item>;
type ReadItems<Item> = readonly Item[] | undefined | Promise<readonly Item[]>;
type ItemsReader<Item> = {
  read(answer: object, scope: Scope, parent: unknown): ReadItems<Item>;
}['read'];

/** What may be answered without one member, where AWS says so: the page. Without it: an error. */
interface MayBeEmpty {
  readonly mayBeEmpty?: DocsUrl;
}

/** An answer that AWS prepares first: the call is repeated until `ready`, at most 60 seconds. */
export interface Preparation extends Call {
  readonly ready: Reader<object, boolean>;
}

/**
 * An answer that is begun by one call, once per run, which names it; then the first page of the list
 * itself is repeated until `ready`, at most 60 seconds. `ready` throws where it never will be.
 *
 * Such an answer does not last: a scan that goes on begins another, from its first page.
 */
export interface NamedPreparation extends Preparation {
  /** What the answer of the call adds to the input of the list. */
  readonly named: Reader<object, object>;
}

/** A paginated list call: once per scope, or once per item of the parent. */
export interface ListCall<Item> extends Call {
  /**
   * Input of the call. With a parent, `parent` is the parent's item. `now` is the time of the run,
   * for lists of what happened since some day: it stays the same however often the run goes on.
   */
  readonly input?: object | { of(parent: unknown, scope: Scope, now: Date): object }['of'];
  readonly items: Items<Item>;
  /** The AWS page that says the member is left out when the list is empty. Without it: an error. */
  readonly omittedWhenEmpty?: DocsUrl;
  /** These codes mean that the service is not switched on: then nothing is there, and the ledger says why. */
  readonly notEnabledOn?: Absences;
  /**
   * The region in which the call is made, with a parent.
   * @default where the parent's item lives
   */
  readonly region?: { of(parent: unknown): string }['of'];
  /**
   * What stands, with a parent, for the list of an item that cannot be read, for checks that may do without it and
   * throw the error where they may not.
   * @default an error of all who join it
   */
  readonly unread?: { of(parent: unknown, error: AwsCallError): Item }['of'];
  readonly prepare?: Preparation | NamedPreparation;
  /** The answer's own time; older than `maxAgeMinutes` is an error. */
  readonly freshness?: {
    readonly at: Reader<object, Date | undefined>;
    readonly maxAgeMinutes: number;
  };
}

/** One answer that is the resource itself: a setting of the account or of a region. */
export interface GetCall extends Call, MayBeEmpty {
  readonly input?: object | ((scope: Scope) => object);
  /** These codes make the item `undefined`. */
  readonly absentOn?: Absences;
  /** So do these; they mean that the service is not switched on, and the ledger says so. */
  readonly notEnabledOn?: Absences;
}

/** Turns listed ids into items, several per call. */
export interface DescribeCall<Item> extends Call {
  /** The most ids one call takes. */
  readonly batch: number;
  /** The id of a listed element. */
  readonly idOfListed: Reader<unknown, string | undefined>;
  /** What a listed element will be called once it is described; so that an error names it. */
  readonly identifyListed: Reader<unknown, ReadIdentity>;
  readonly input: { of(ids: readonly string[], parent: unknown): object }['of'];
  readonly items: Items<Item>;
  /** The id of a described item. An id without an item, and not in `gone`, is an error. */
  readonly idOf: (item: Item) => string | undefined;
  /** Ids that the answer itself says no longer exist. */
  readonly gone?: Reader<object, readonly string[]>;
}

/** Asks where an item lives, if its list left that out: only then is the call made. */
export interface LocateCall<Item> extends Call, MayBeEmpty {
  readonly isLocated: (item: Item) => boolean;
  readonly input: (item: Item) => object;
  /** The item with what the answer says. */
  readonly located: { of(item: Item, answer: object): Item }['of'];
}

/** A follow-up call about one item. */
export interface FactCall<Item> extends MayBeEmpty {
  /** @default the fact's name */
  readonly operation?: string;
  readonly action: IamAction;
  /** @default the resource's service */
  readonly api?: string;
  /** The page that says that AWS charges the account for each call. */
  readonly paid?: DocsUrl;
  /**
   * Another fact of the item, asked first. Where that is absent, so is this one, and its error is this
   * one's.
   */
  readonly from?: string;
  /** `now` is the time of the run; `from` what the fact of that name is. */
  readonly input: { of(item: Item, scope: Scope, now: Date, from: unknown): object }['of'];
  /** These codes make the fact `undefined`. */
  readonly absentOn?: Absences;
  /** So do these; they mean that the service is not switched on, and the ledger says so. */
  readonly notEnabledOn?: Absences;
  /** Besides the resource's own: these say that the item is gone, where only this call says it so. */
  readonly goneOn?: Absences;
  /** Several items ask the same (their common image): the answer is kept for the whole run. */
  readonly shared?: boolean;
  /** The list member of a paginated answer: all pages are read and their lists joined. */
  readonly pages?: string;
  /**
   * Whether, with `pages` and an answer that has the newest first, the elements that were read so far tell what checks
   * need, so that no older page is asked for.
   * @default never: all pages are read
   */
  readonly enough?: { of(elements: readonly unknown[]): boolean }['of'];
  /**
   * The region in which the call is made, `undefined` if AWS left it out (an error).
   * @default the item's region
   */
  readonly region?: (item: Item, scope: Scope) => string | undefined;
  readonly metric?: never;
}

type Without<Members> = { readonly [Name in keyof Members]?: never };

/**
 * A follow-up question that CloudWatch answers for many items at once; the fact is a `MetricSeries`.
 * What is not whole is an error of the items that it is missing of.
 */
export interface MetricFact<Item>
  extends Without<Omit<FactCall<Item>, 'metric' | 'region'>>,
    Pick<FactCall<Item>, 'region'> {
  readonly metric: Metric<Item>;
}

interface ResourceBase<Item, Facts, Related> {
  /** Folder below `functions/checks`: the IAM prefix. */
  readonly service: string;
  /** CloudFormation's type name where there is one: `AWS::S3::Bucket`. */
  readonly type: string;
  /**
   * `global`: asked once per account. `regional`: in every region of the scan. `both`: in every region,
   * and once more, about what belongs to the account as a whole, as `global`; inputs tell them apart.
   */
  readonly scope: 'global' | 'regional' | 'both';
  /**
   * The one region of each partition in which something `global` is asked, be it no region of the
   * scan. In a partition that is not named there is none of it.
   * @default a region of the scan, or the home region of a service without regions
   */
  readonly askedIn?: { readonly [Name in Partition]?: string };
  /**
   * The management account of an organisation alone has it, and may ask about it. Who that is is asked
   * first; in every other account there is none of it, which is no denial. For what is `global`.
   */
  readonly only?: 'management-account';
  readonly identify: (item: Item, scope: Scope) => ReadIdentity;
  /** Whether a listed item is of this kind (customer keys, not AWS's own). */
  readonly select?: (item: Item, scope: Scope) => boolean;
  /**
   * Codes that say the item itself was deleted since it was listed: of its facts, of the call that
   * locates it, of one that describes it alone, and of whatever is listed or described within it.
   */
  readonly goneOn?: Absences;
  readonly facts: {
    readonly [Operation in keyof Facts]: Facts[Operation] extends MetricSeries
      ? MetricFact<Item>
      : FactCall<Item>;
  };
  readonly related?: { readonly [Name in keyof Related]: Join<Item, Related[Name], AnyResource> };
}

/** Many items, from a list call. */
export interface ListedResource<Item, Facts, Related> extends ResourceBase<Item, Facts, Related> {
  readonly list: ListCall<unknown>;
  readonly describe?: DescribeCall<Item>;
  readonly locate?: LocateCall<Item>;
  /** The list call is made once for each item of this resource. */
  readonly parent?: AnyResource;
  readonly get?: never;
  readonly anchor?: never;
}

/** One item: the answer itself, `undefined` if nothing is configured. */
export interface SingletonResource<Item, Facts, Related>
  extends ResourceBase<Item, Facts, Related> {
  readonly get: GetCall;
  readonly anchor?: never;
  readonly list?: never;
  readonly describe?: never;
  readonly locate?: never;
  readonly parent?: never;
}

/**
 * The account or a region itself: one item, `undefined`, that no call is made for. What is judged of it
 * is what it is joined to, whole lists as a rule: one that could not be read is an error of the anchor.
 * It is nowhere where a service that it is joined to is not.
 */
export interface AnchorResource<Item, Facts, Related> extends ResourceBase<Item, Facts, Related> {
  readonly anchor: true;
  readonly get?: never;
  readonly list?: never;
  readonly describe?: never;
  readonly locate?: never;
  readonly parent?: never;
}

/**
 * A kind of AWS resource: how it is found, named, and what may be asked about each one.
 *
 * `Facts` maps a fact's name (its operation) to the answer's type; `Related` a join's name to the
 * type of the other item.
 */
export type Resource<Item, Facts, Related> =
  | ListedResource<Item, Facts, Related>
  | SingletonResource<Item, Facts, Related>
  | AnchorResource<Item, Facts, Related>;

// biome-ignore lint/suspicious/noExplicitAny: resources of unrelated item types stand together.
export type AnyResource = Resource<any, any, any>;

// biome-ignore lint/complexity/noBannedTypes: no facts and no joins is an object without members.
export function defineResource<Item, Facts = {}, Related = {}>(
  resource: Resource<Item, Facts, Related>,
): Resource<Item, Facts, Related> {
  return resource;
}
