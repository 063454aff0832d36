import * as z from 'zod';

/** What a member may do in a tenant, the highest role first. Each may do all that the ones behind it may. */
export const roles = ['owner', 'admin', 'member', 'viewer'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** The least role for each thing that can be done in a tenant. The one table of permissions. */
export const leastRole = {
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
} as const satisfies Record<string, Role>;

export type Action = keyof typeof leastRole;

export const permits = (role: Role, action: Action): boolean =>
  roles.indexOf(role) <= roles.indexOf(leastRole[action]);

/** The roles that may do all that this one may. */
export const rolesFrom = (role: Role): readonly Role[] => roles.slice(0, roles.indexOf(role) + 1);

/** Whether a member may give, change or take away a role: nobody gives a role that is higher than their own. */
export const mayAssign = (own: Role, role: Role): boolean =>
  permits(own, 'member:write') && roles.indexOf(own) <= roles.indexOf(role);
