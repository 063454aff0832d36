import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { usePages } from '../../app/use-pages.ts';
import { Pager } from '../../parts/pager.tsx';
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
export function usePager(cursor: string | undefined, next: string | undefined) {
  const navigate = useNavigate({ from: route });
  const { onward, back } = usePages(cursor);
  return useCallback(
    (place: string) => {
      const go = (to: string | undefined, state: { readonly earlier: readonly string[] }) =>
        void navigate({
          search: ({ selected, cursor: _, ...filter }) => ({
            ...filter,
            ...(to !== undefined && { cursor: to }),
          }),
          state,
        });
      return (
        <Pager
          label={`${texts.tableLabel}: ${place}`}
          onFirst={cursor === undefined ? undefined : () => go(undefined, { earlier: [] })}
          onPrevious={back && (() => go(back.cursor, back.state))}
          onNext={next === undefined ? undefined : () => go(next, onward)}
        />
      );
    },
    [cursor, next, onward, back, navigate],
  );
}
