import { useCallback } from 'react';
import { useHref } from '../app/use-link.ts';
import { useTenant } from '../app/use-tenant.ts';
import type { FindingStatus } from './finding-status.tsx';
import type { Severity } from './severity.tsx';

/** What the page of findings is asked to show. */
export interface FindingsShown {
  readonly severity?: readonly Severity[];
  readonly status?: readonly FindingStatus[];
  readonly account?: string;
  readonly service?: string;
  readonly region?: string;
  readonly check?: string;
}

/** The address of the findings that a figure counts. */
export function useFindingsHref(): (shown: FindingsShown) => string {
  const href = useHref();
  const tenant = useTenant();
  return useCallback(
    (search) => href({ to: '/t/$tenant/findings', params: { tenant }, search }),
    [href, tenant],
  );
}
