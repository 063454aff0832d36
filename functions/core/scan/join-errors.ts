import { type AwsCallError, ServiceError } from '../errors.ts';
import type { AnyResource, Scope } from '../resource.ts';
import { callText, contextOf } from './aws-caller.ts';
import type { Entry } from './listing.ts';
import { type NamedJoin, ownCallOf } from './plan.ts';
import { requestFor } from './request.ts';

type Unread = Extract<Entry, { readonly kind: 'error' | 'gone' }>;

/** Keys of what a join could not read: none if what is known of it does not tell whose it is. */
export function keysOfUnread(entry: Unread, join: NamedJoin): readonly string[] {
  const { item, parent } = { item: undefined, ...entry };
  try {
    if (item !== undefined) return present(join.otherKeys(item));
    return parent === undefined ? [] : present(join.parentKeys?.(parent) ?? []);
  } catch {
    // What could not be read is an error of all, then.
    return [];
  }
}

/** Who names what is gone is not what it was either, or names what is no longer shown to the account. */
export const errorOf = (entry: Unread, { resource }: NamedJoin): AwsCallError =>
  entry.kind === 'error' ? entry.error : goneMeanwhile(ownCallOf(resource), resource, entry.scope);

/** Something joined was deleted between two calls: the error of those who are joined to it. */
export function goneMeanwhile(
  call: { readonly api: string; readonly operation: string },
  resource: AnyResource,
  scope: Scope,
): AwsCallError {
  const request = requestFor(call, resource, scope);
  return new ServiceError(
    `${callText(request)} says that what was listed a moment ago is gone, or no longer shared.`,
    contextOf(request),
  );
}

export const present = (keys: readonly (string | undefined)[]): readonly string[] =>
  keys.filter((key) => key !== undefined);
