import type { LeastRoles, Roles } from '../api/types.ts';
import { roleTexts as texts } from '../texts/en/shell.ts';

export type Role = Roles[number];

// Both are the API's own tables, word by word: what differs from them does not compile.
const roles: Roles = ['owner', 'admin', 'member', 'viewer'];
const leastRole: Pick<
  LeastRoles,
  | 'tenant:write'
  | 'tenant:delete'
  | 'member:write'
  | 'account:write'
  | 'task:write'
  | 'task:execute'
  | 'execution:control'
> = {
  'tenant:write': 'admin',
  'tenant:delete': 'owner',
  'member:write': 'admin',
  'account:write': 'admin',
  'task:write': 'member',
  'task:execute': 'member',
  'execution:control': 'member',
};

export type GuardedAction = keyof typeof leastRole;

/**
 * Why somebody may not do it, in a sentence that names the role that would do; `undefined` if they may.
 *
 * @param own `unread` where it could not be read, `undefined` while it is.
 */
export function refusalOf(
  action: GuardedAction,
  own: Role | 'unread' | undefined,
): string | undefined {
  const least = leastRole[action];
  if (own === undefined) return texts.unknown(least);
  if (own === 'unread') return texts.unread(least);
  return roles.indexOf(own) <= roles.indexOf(least) ? undefined : texts.tooLow(least, own);
}
