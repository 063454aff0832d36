import { useCallback } from 'react';
import { useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';

/** Which part of an account's page is shown. */
export type AccountTab = 'findings' | 'connection';

/** The address of an account. */
export function useAccountHref(): (accountId: string, tab?: AccountTab) => string {
  const href = useHref();
  const tenant = useTenant();
  return useCallback(
    (accountId, tab) =>
      href({
        to: '/t/$tenant/accounts/$accountId',
        params: { tenant, accountId },
        ...(tab && { search: { tab } }),
      }),
    [href, tenant],
  );
}

/** Where somebody goes on to connect an account. */
export function useConnectHref(): (accountId: string) => string {
  const href = useHref();
  const tenant = useTenant();
  return useCallback(
    (account) => href({ to: '/t/$tenant/accounts/new', params: { tenant }, search: { account } }),
    [href, tenant],
  );
}
