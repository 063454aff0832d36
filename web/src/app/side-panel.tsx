import SplitPanel from '@cloudscape-design/components/split-panel';
import type { SidePanel } from './shell-state.ts';

/** What stands beside a page. */
export function Beside({ header, content }: Pick<SidePanel, 'header' | 'content'>) {
  return (
    <SplitPanel header={header} closeBehavior="hide" hidePreferencesButton>
      {content}
    </SplitPanel>
  );
}
