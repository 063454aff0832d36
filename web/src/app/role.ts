import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../queries/me.ts';
import { type Action, refusalOf } from './permits.ts';
import { useTenant } from './use-tenant.ts';

/** Why the one who is signed in may not do it in this tenant: for `disabledReason`. The API decides, whatever this says. */
export function useRefusal(action: Action): string | undefined {
  const tenant = useTenant();
  const { data: me, error } = useQuery(meQuery());
  const own = me?.tenants.find(({ tenantId }) => tenantId === tenant);
  // Where the answer does not name all of their tenants, it does not say that they have no role in this one.
  const isUnread = error !== null || me?.cursor !== undefined;
  return refusalOf(action, own?.role ?? (isUnread ? 'unread' : undefined));
}
