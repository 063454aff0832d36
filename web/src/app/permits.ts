import type { LeastRoles, Roles } from '../api/types.ts';
import { roleTexts as texts } from '../texts/en/shell.ts';

export type Role = Roles[number];
export type Action = keyof LeastRoles;

// Both tables are the API's own, word by word: what differs from them does not compile.

/** The highest first. */
export const roles: Roles = ['owner', 'admin', 'member', 'viewer'];
const leastRole: LeastRoles = {
  'tenant:read': 'viewer',
  'tenant:write': 'admin',
  'tenant:delete': 'owner',
  'member:read': 'viewer',
  'member:write': 'admin',
  'account:read': 'viewer',
  'account:write': 'admin',
  'task:read': 'viewer',
  'task:write': 'member',
  'task:execute': 'member',
  'execution:read': 'viewer',
  'execution:control': 'member',
  'finding:read': 'viewer',
};

const rank = (role: Role): number => roles.indexOf(role);

export const isHigher = (one: Role, other: Role): boolean => rank(one) < rank(other);

export const may = (role: Role, action: Action): boolean => !isHigher(leastRole[action], role);

/** All that can be done in a tenant: what everybody may first, what only an owner may last. */
export const actions: readonly Action[] = (Object.keys(leastRole) as Action[]) // its own keys
  .toSorted((one, other) => rank(leastRole[other]) - rank(leastRole[one]));

/** The roles that somebody may give: none that is higher than their own. */
export const rolesToGive = (own: Role): readonly Role[] =>
  may(own, 'member:write') ? roles.slice(rank(own)) : [];

/**
 * Why somebody may not do it, in a sentence that names the role that would do; `undefined` if they may.
 *
 * @param own `unread` where it could not be read, `undefined` while it is.
 */
export function refusalOf(action: Action, own: Role | 'unread' | undefined): string | undefined {
  const least = leastRole[action];
  if (own === undefined) return texts.unknown(least);
  if (own === 'unread') return texts.unread(least);
  return may(own, action) ? undefined : texts.tooLow(least, own);
}
