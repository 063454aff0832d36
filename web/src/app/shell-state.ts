import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useRef,
} from 'react';

/** What stands beside a page: a panel to the side, full screen on a phone. */
export interface SidePanel {
  readonly header: string;
  readonly content: ReactNode;
  readonly onClose: () => void;
}

/** What the shell offers to pages. */
export interface ShellState {
  readonly showPanel: (panel: SidePanel | undefined) => void;
  /** A sentence at the top of the page, until it is dismissed. */
  readonly notify: (notice: Notice) => void;
}

export interface Notice {
  readonly type: 'success' | 'error' | 'warning' | 'info';
  readonly text: ReactNode;
}

export const ShellContext = createContext<ShellState>({
  showPanel: () => undefined,
  notify: () => undefined,
});

const useShell = (): ShellState => useContext(ShellContext);

/**
 * Shows a panel as long as the page that asks for it is there. What opens one answers at once, and the panel comes after it: it
 * makes the page narrower, which is laid out anew. Another panel stands in the place of the one before without delay.
 *
 * @param panel Memoised by the page.
 */
export function useSidePanel(panel: SidePanel | undefined): void {
  const { showPanel } = useShell();
  const isOpen = useRef(false);
  useEffect(() => {
    if (panel && !isOpen.current) startTransition(() => showPanel(panel));
    else showPanel(panel);
    isOpen.current = panel !== undefined;
  }, [panel, showPanel]);
  useEffect(() => () => showPanel(undefined), [showPanel]);
}
