import { useEffect, useRef } from 'react';
import { useAppearance } from './appearance.ts';

/** What a key does: `j`, `/`, `?`, `Escape`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Single keys that do something on a page. Never within a field or an open dialog, nor with a modifier; characters not at all
 * where the person has switched them off (WCAG 2.1.4).
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const { shortcuts: isOn } = useAppearance();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!isForPage(event) || (event.key.length === 1 && !isOn)) return;
      const shortcut = Object.hasOwn(latest.current, event.key) && latest.current[event.key];
      if (!shortcut) return;
      event.preventDefault();
      shortcut();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [isOn]);
}

const fields = 'input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]';

function isForPage(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return false;
  return !(target instanceof Element && target.closest(fields));
}
