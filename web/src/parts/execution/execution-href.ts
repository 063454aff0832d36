import { useCallback } from 'react';
import { useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';

/** Which part of an execution's page is shown first. */
export type ExecutionTab = 'shards' | 'changes' | 'errors' | 'ledger';

/** The address of an execution. */
export function useExecutionHref(): (executionId: string, tab?: ExecutionTab) => string {
  const href = useHref();
  const tenant = useTenant();
  return useCallback(
    (executionId, tab) =>
      href({
        to: '/t/$tenant/executions/$executionId',
        params: { tenant, executionId },
        ...(tab && { search: { tab } }),
      }),
    [href, tenant],
  );
}
