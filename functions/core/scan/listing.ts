import { ownListingCallsOf } from '../check.ts';
import { type AwsCallError, asCallError } from '../errors.ts';
import { inOrder } from '../flow/in-order.ts';
import type { AnyResource, Identity, Scope } from '../resource.ts';
import { misunderstood } from './answers.ts';
import { contextOf } from './aws-caller.ts';
import { type Frame, fold, startOf } from './cursor.ts';
import { type Described, describe } from './describe.ts';
import { type Listed, type ListingContext, listRegion } from './listing-context.ts';
import { locate } from './locate.ts';
import { pagesOf } from './pages.ts';
import { listingOf, operationKey, ownCallOf } from './plan.ts';
import { requestFor } from './request.ts';

const locatedAtOnce = 8;

/** What a listing comes upon, one after the other. */
export type Entry = Found & {
  /** Where to go on after this entry. */
  readonly frames: readonly Frame[];
  /** The calls that led to it, each with the region it was asked in: `ec2:DescribeVpcs@eu-west-1`. */
  readonly operations: readonly string[];
};

/** An item that a listing came upon. */
export type ItemEntry = Extract<Entry, { readonly kind: 'item' }>;

/** What one listed element turned out to be. */
export type Found = {
  /** Where it was listed. */
  readonly scope: Scope;
} & (
  | { readonly kind: 'item'; readonly item: unknown; readonly identity: Identity }
  /** Not of this kind, or gone. */
  | { readonly kind: 'skipped' }
  /** The item of the parent was deleted while its own were listed. */
  | { readonly kind: 'gone'; readonly parent?: unknown }
  /** Something is there, or may be, that could not be read. The listing goes on where it can. */
  | ({ readonly kind: 'error'; readonly error: AwsCallError } & Known)
);

/** What is known of something that could not be read. */
interface Known {
  /** Its name, where it was listed with one: nothing else is missing. */
  readonly identity?: Identity;
  /** The item that could not be named. */
  readonly item?: unknown;
  /** The item of the parent that it was to be listed within. */
  readonly parent?: unknown;
}

/** All items of a resource in a scope, page by page. Throws nothing: errors are entries. */
export async function* entriesOf(
  resource: AnyResource,
  scope: Scope,
  context: ListingContext,
  from: readonly Frame[] = [],
): AsyncGenerator<Entry, void, undefined> {
  const alone = { frames: [startOf()], operations: listingOf(resource, scope.region) };
  if (resource.anchor) {
    yield { ...read(resource, undefined, scope), ...alone };
  } else if (resource.get) {
    yield { ...(await singleton(resource, scope, context)), ...alone };
  } else if (resource.parent) {
    yield* nested({ resource, within: resource.parent, scope }, context, from);
  } else {
    const listed = { resource, scope };
    yield* listedItems(listed, context, { operations: ownOperations(listed), from: from[0] });
  }
}

/** A setting of the account or of a region: one item, which may be `undefined`. */
async function singleton(
  resource: AnyResource,
  scope: Scope,
  { asker }: ListingContext,
): Promise<Found> {
  const { get } = resource;
  if (!get) throw new Error(`${resource.type} is no singleton.`);
  try {
    const input = typeof get.input === 'function' ? get.input(scope) : get.input;
    const answer = await asker.call(requestFor(get, resource, scope, input), get);
    return read(resource, answer === 'gone' ? undefined : answer.value, scope);
  } catch (thrown) {
    return unreadable(thrown, resource, scope);
  }
}

/** The list call is made once for each item of the parent. */
async function* nested(
  { resource, within, scope }: Omit<Listed, 'parent'> & { readonly within: AnyResource },
  context: ListingContext,
  from: readonly Frame[],
): AsyncGenerator<Entry, void, undefined> {
  let outer = from.slice(0, -1);
  const last = from.at(-1);
  for await (const entry of entriesOf(within, scope, context, outer)) {
    let { operations } = entry;
    if (entry.kind === 'item' && context.isChosen(entry.identity.region)) {
      const { id, region } = entry.identity;
      const begin = last?.of === id ? last : startOf(undefined, id);
      const inside = { resource, scope: { ...scope, region }, parent: entry.item };
      operations = [...operations, ...ownOperations(inside)];
      const children = listedItems(inside, context, { operations, from: begin });
      for await (const child of children) {
        const frames = [...outer, ...child.frames];
        const isRead = child.kind === 'item' || child.kind === 'skipped';
        yield isRead ? { ...child, frames } : { ...child, parent: entry.item, frames };
      }
    }
    outer = [...entry.frames];
    const passed = { scope: entry.scope, frames: [...outer, startOf()], operations };
    if (entry.kind === 'error') {
      yield { ...passed, kind: 'error', error: entry.error, parent: entry.item };
    } else yield { ...passed, kind: 'skipped' };
  }
}

async function* listedItems(
  listed: Listed,
  context: ListingContext,
  {
    operations,
    from = startOf(),
  }: Pick<Entry, 'operations'> & { readonly from?: Frame | undefined },
): AsyncGenerator<Entry, void, undefined> {
  const { resource, scope, parent } = listed;
  let frame = from;
  try {
    for await (const page of pagesOf(listed, context, frame.token)) {
      if (page === 'gone') {
        yield { kind: 'gone', scope, frames: [frame], operations };
        return;
      }
      const keys = page.elements.map((element) => keyOf(resource, element, scope));
      const begin = startOf(page.token, from.of);
      const done = keys.slice(0, frame.offset).reduce(fold, begin);
      // Something came or went on this page since: rather judge it twice than miss one.
      frame = done.print === frame.print ? done : begin;
      const rest = page.elements.slice(frame.offset);
      for await (const found of foundOf(listed, rest, context)) {
        frame = fold(frame, keys[frame.offset] ?? '');
        const isLast = frame.offset === keys.length && page.nextToken !== undefined;
        yield { ...found, frames: [isLast ? startOf(page.nextToken, from.of) : frame], operations };
      }
      frame = startOf(page.nextToken, from.of);
    }
  } catch (thrown) {
    const failed = unreadable(thrown, resource, scope);
    const stand = resource.list?.unread;
    const found = stand ? read(resource, stand(parent, failed.error), scope) : failed;
    yield { ...found, frames: [frame], operations };
  }
}

/** The calls of one list, without those that found what it is listed within. */
function ownOperations(listed: Listed): readonly string[] {
  const { resource, scope } = listed;
  return ownListingCallsOf(resource).map(({ api, operation }) =>
    operationKey(
      api,
      operation,
      operation === resource.list?.operation ? placeOf(listed) : scope.region,
    ),
  );
}

function placeOf(listed: Listed): string {
  try {
    return listRegion(listed);
  } catch {
    // The list is an error then, which names the fault.
    return listed.scope.region;
  }
}

/** One result per element, in their order. */
async function* foundOf(
  listed: Listed,
  elements: readonly unknown[],
  { asker }: ListingContext,
): AsyncGenerator<Found, void, undefined> {
  const { resource, scope } = listed;
  const described = resource.describe ? describe(listed, elements, asker) : asDescribed(elements);
  const located = resource.locate
    ? inOrder(described, locatedAtOnce, (one) => locate(one, resource, scope, asker))
    : described;
  for await (const one of located) {
    if (one === 'gone') yield { kind: 'skipped', scope };
    else if ('error' in one) yield { kind: 'error', ...one, scope };
    else yield read(resource, one.item, scope);
  }
}

async function* asDescribed(elements: readonly unknown[]): AsyncGenerator<Described> {
  for (const item of elements) yield { item };
}

function read(resource: AnyResource, item: unknown, scope: Scope): Found {
  try {
    if (resource.select && !resource.select(item, scope)) return { kind: 'skipped', scope };
    const { id, name, region } = resource.identify(item, scope);
    if (id && name && region) {
      return { kind: 'item', item, identity: { id, name, region }, scope };
    }
    const missing = id ? (name ? 'region' : 'name') : 'id';
    const said = `answered an item of ${resource.type} without ${missing}`;
    return {
      kind: 'error',
      error: misunderstood(said, listingRequest(resource, scope)),
      item,
      scope,
    };
  } catch (thrown) {
    return { ...unreadable(thrown, resource, scope), item };
  }
}

function unreadable(thrown: unknown, resource: AnyResource, scope: Scope) {
  const request = { api: resource.service, ...callOf(resource), region: scope.region };
  const error = asCallError(thrown, contextOf(request));
  return { kind: 'error', error, scope } as const;
}

/** The call that the resource's items come from; an anchor is asked for by none. */
const callOf = (resource: AnyResource) => resource.get ?? resource.describe ?? ownCallOf(resource);

const listingRequest = (resource: AnyResource, scope: Scope) =>
  requestFor(callOf(resource), resource, scope);

/** Tells the elements of a page apart; only for finding the place again. */
function keyOf(resource: AnyResource, element: unknown, scope: Scope): string {
  if (typeof element === 'string') return element;
  try {
    const { describe } = resource;
    if (describe) return describe.idOfListed(element, scope) ?? '';
    return resource.identify(element, scope).id ?? '';
  } catch {
    // A declaration that fails on this element says so when the element is judged.
    return '';
  }
}
