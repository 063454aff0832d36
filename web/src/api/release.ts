/** Which releases of the platform have answered: another one than at first means that this page is of an older version. */

const known = new Set<string>();
const listeners = new Set<() => void>();
let isOutdated = false;

/** @param release As an answer names it; `null` where no answer of the API's own does. */
export function noteRelease(release: string | null): void {
  if (release === null || known.has(release)) return;
  known.add(release);
  // While a release is deployed, both may answer: each is told of once.
  if (known.size > 1) tell(true);
}

/** Whether a new version was published that nobody has been told of yet. */
export const hasNewRelease = (): boolean => isOutdated;

/** Until the next one. */
export const dismissNewRelease = (): void => tell(false);

/** Calls `listener` whenever a new version was published, or dismissed. Returns what ends that. */
export function onRelease(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(value: boolean): void {
  isOutdated = value;
  for (const listener of listeners) listener();
}
