/** Code of a page that could not be loaded: as a rule, since another version was published and its files have gone. */

/** Where it is kept for which file the page was loaded again. */
const place = 'roundsman.reloaded-for';

const lost = new WeakSet<object>();

/** Whether an error says that code of the page could not be loaded. */
export const isLostCode = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && lost.has(error);

/**
 * Notes that code is lost, and says whether to load the page again: once for each file, since what is lost afterwards as well
 * is not brought back by that.
 */
export function reloadsFor(error: Error, kept: Pick<Storage, 'getItem' | 'setItem'>): boolean {
  lost.add(error);
  if (kept.getItem(place) === error.message) return false;
  kept.setItem(place, error.message);
  return true;
}

/** https://vite.dev/guide/build#load-error-handling */
export function followLostCode(): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    if (reloadsFor(payload, sessionStorage) && navigator.onLine) location.reload();
  });
}
