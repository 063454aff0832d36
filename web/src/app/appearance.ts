import { useSyncExternalStore } from 'react';

/** How the pages look, as a person chose it. public/appearance.js sets it before the first paint. */
export interface Appearance {
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'comfortable' | 'compact';
  /** Whether single keys do something on lists (WCAG 2.1.4: they can be switched off). */
  readonly shortcuts: boolean;
}

const place = 'roundsman.preferences';
const usual: Appearance = { theme: 'system', density: 'comfortable', shortcuts: true };
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let appearance = kept();

/** What is chosen now. The page renders again when it changes. */
export const useAppearance = (): Appearance =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => appearance,
  );

/** Chooses, keeps and shows. */
export function choose(change: Partial<Appearance>): void {
  appearance = { ...appearance, ...change };
  localStorage.setItem(place, JSON.stringify(appearance));
  show();
  for (const listener of listeners) listener();
}

/** Shows what was chosen, and follows the system where that was chosen. */
export function followAppearance(): void {
  show();
  prefersDark.addEventListener('change', show);
}

function show() {
  const { theme, density } = appearance;
  const isDark = theme === 'dark' || (theme === 'system' && prefersDark.matches);
  document.body.classList.toggle('awsui-dark-mode', isDark);
  document.body.classList.toggle('awsui-compact-mode', density === 'compact');
}

function kept(): Appearance {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return { ...usual, ...(typeof value === 'object' ? value : {}) };
  } catch {
    return usual;
  }
}
