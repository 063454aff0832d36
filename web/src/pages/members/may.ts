import type { LeastRoles, Roles } from '../../api/types.ts';

export type Role = Roles[number];
export type Action = keyof LeastRoles;

/** The mightiest first. */
export const roles: Roles = ['owner', 'admin', 'member', 'viewer'];

// The API's own table, word by word: what differs from it does not compile.
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

export const may = (role: Role, action: Action): boolean => rank(role) <= rank(leastRole[action]);

/** All that can be done in a tenant: what everybody may first, what only an owner may last. */
export const actions: readonly Action[] = (Object.keys(leastRole) as Action[]) // its own keys
  .toSorted((one, other) => rank(leastRole[other]) - rank(leastRole[one]));

/** The roles that somebody may give: none that is higher than their own. */
export const rolesToGive = (own: Role): readonly Role[] =>
  may(own, 'member:write') ? roles.slice(rank(own)) : [];

export const isHigher = (one: Role, other: Role): boolean => rank(one) < rank(other);
