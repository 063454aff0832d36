import TabBar from '@cloudscape-design/components/tabs';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { numberInWords } from '../../parts/format.ts';
import type { Turn } from '../../parts/pager.tsx';
import type { Execution, OneExecution } from '../../queries/executions.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { Changes } from './changes.tsx';
import { Errors } from './errors.tsx';
import { Ledger } from './ledger.tsx';
import type { PartProps } from './part-props.ts';
import { ResourceChanges } from './resource-changes.tsx';
import { executionSearch, tabs } from './search.ts';
import { Shards } from './shards.tsx';
import type { ExecutionView } from './view.ts';

const route = '/t/$tenant/executions/$executionId';

export interface TabsProps {
  readonly one: OneExecution;
  readonly view: ExecutionView;
  /** The type of its task. */
  readonly type: Execution['type'];
}

/** The parts of an execution. Which one is on screen stands in the address. */
export function Tabs({ one, view, type }: TabsProps) {
  const { tab = 'shards', cursor } = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const go = (to: Readonly<Record<string, unknown>>) =>
    void navigate({ search: executionSearch(to), resetScroll: false });
  const onTurn: Turn = (to, state) =>
    void navigate({ search: executionSearch({ tab, cursor: to }), state, resetScroll: false });
  const part: PartProps = { one, cursor, onTurn };
  const contents = {
    shards: <Shards {...part} shards={view.shards} />,
    changes: type === 'resource_list' ? <ResourceChanges {...part} /> : <Changes {...part} />,
    errors: <Errors {...part} />,
    ledger: <Ledger {...part} />,
  };
  const labels = {
    ...texts.tabs,
    shards: texts.counted(texts.tabs.shards, numberInWords(view.progress.all)),
  };
  return (
    <TabBar
      variant="container"
      ariaLabel={texts.tabsLabel}
      activeTabId={tab}
      tabs={tabs.map((id) => ({ id, label: labels[id], content: contents[id] }))}
      onChange={({ detail }) => go({ tab: detail.activeTabId })}
    />
  );
}
