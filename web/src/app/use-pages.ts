import { useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';

declare module '@tanstack/history' {
  interface HistoryState {
    /** Cursors of the pages before this one, the first page as an empty text: a list knows its next page only. */
    readonly earlier?: readonly string[];
  }
}

/** Where one page of a list stands among the others, as far as this visit has come by them. */
export interface PageState {
  /** Cursors of the pages before, the nearest last. Empty on the first page, and where a link led into the middle. */
  readonly earlier: readonly string[];
  /** What to keep for the page after this one. */
  readonly onward: { readonly earlier: readonly string[] };
  /** The page before and what to keep for it; absent where it is not known. */
  readonly back?: {
    readonly cursor: string | undefined;
    readonly state: { readonly earlier: readonly string[] };
  };
}

const none: readonly string[] = [];

/** The pages that led to this one. They are kept with the entry of the history, so that reload and back keep them. @param cursor Of this page. */
export function usePages(cursor: string | undefined): PageState {
  const earlier = useLocation({ select: ({ state }) => state.earlier }) ?? none;
  return useMemo(() => {
    const before = earlier.at(-1);
    return {
      earlier,
      onward: { earlier: [...earlier, cursor ?? ''] },
      ...(before !== undefined && {
        back: { cursor: before || undefined, state: { earlier: earlier.slice(0, -1) } },
      }),
    };
  }, [earlier, cursor]);
}
