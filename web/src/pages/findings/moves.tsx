import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { pagerOf, type Turn } from '../../parts/pager.tsx';
import type { Turns } from '../../queries/client.ts';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import { focusRow } from './rows.ts';
import type { FindingsSearch } from './search.ts';

const route = '/t/$tenant/findings';

/** Where the page leads: to another filter, and to a finding. */
export function useMoves(isNarrow: boolean) {
  const navigate = useNavigate({ from: route });
  const navigateTo = useCallback(
    (search: FindingsSearch) => void navigate({ search: () => search }),
    [navigate],
  );
  const open = useCallback(
    (findingId: string) => {
      if (isNarrow) {
        void navigate({ to: '/t/$tenant/findings/$findingId', params: { findingId } });
        return;
      }
      void navigate({
        search: (before) => ({ ...before, selected: findingId }),
        state: true,
        replace: new URLSearchParams(location.search).has('selected'),
        resetScroll: false,
      });
    },
    [navigate, isNarrow],
  );
  const close = useCallback(() => {
    const { selected } = Object.fromEntries(new URLSearchParams(location.search));
    if (selected === undefined) return;
    void navigate({
      search: ({ selected: _, ...rest }) => rest,
      state: true,
      resetScroll: false,
    });
    focusRow(selected);
  }, [navigate]);
  return { navigateTo, open, close };
}

/** The buttons for the page before and the next one. They keep the way back with the entry of the history. */
export function usePager(cursor: string | undefined, { next, stopped }: Turns) {
  const navigate = useNavigate({ from: route });
  return useCallback(
    (place: string, isBelow = false) => {
      const onTurn: Turn = (to, state) =>
        void navigate({
          search: ({ selected, cursor: _, ...filter }) => ({
            ...filter,
            ...(to !== undefined && { cursor: to }),
          }),
          state,
        });
      // How far the search came is said once.
      const turns = { next, ...(isBelow && { stopped }) };
      return pagerOf({ label: `${texts.tableLabel}: ${place}`, cursor, ...turns, onTurn });
    },
    [cursor, next, stopped, navigate],
  );
}
