import { useSyncExternalStore } from 'react';

/** What is narrower is laid out for a phone: Cloudscape's own smallest breakpoint. */
const narrow = matchMedia('(max-width: 688px)');

/** Whether the page is as narrow as a phone. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
