import { createContext, type ReactNode, useContext, useEffect } from 'react';

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

/** Shows a panel as long as the page that asks for it is there. @param panel Memoised by the page. */
export function useSidePanel(panel: SidePanel | undefined): void {
  const { showPanel } = useShell();
  useEffect(() => {
    showPanel(panel);
    return () => showPanel(undefined);
  }, [panel, showPanel]);
}
