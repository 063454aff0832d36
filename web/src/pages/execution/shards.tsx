import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import { AccountName } from '../../parts/account/account-name.tsx';
import { spanInWords } from '../../parts/execution/run-counts.ts';
import { listInWords, numberInWords } from '../../parts/format.ts';
import { pagerOf } from '../../parts/pager.tsx';
import { type Column, Rows, type RowsProps } from '../../parts/rows.tsx';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { listTexts } from '../../texts/en/list.ts';
import { words } from '../../texts/en/words.ts';
import type { PartProps } from './part-props.ts';
import { shardPage } from './shard-page.ts';
import type { ShownShard } from './view.ts';

/** The shards by account: each is one account and some services. */
export function Shards({
  shards,
  cursor,
  onTurn,
}: PartProps & { readonly shards: readonly ShownShard[] }) {
  const page = shardPage(shards, cursor);
  return (
    <Rows
      isInside
      title={texts.tabs.shards}
      columns={columns}
      items={page.items}
      keyOf={({ accountId, group }) => `${accountId}#${group}`}
      nameOf={({ accountId, group }) => texts.shardName(accountId, group)}
      isLoading={false}
      loading={texts.loading}
      empty={texts.empty.shards}
      turns={pagerOf({ label: listTexts.of(texts.tabs.shards), cursor, next: page.cursor, onTurn })}
    />
  );
}

const shapes: Readonly<Record<ShownShard['state'], StatusIndicatorProps.Type>> = {
  planned: 'pending',
  running: 'in-progress',
  done: 'success',
  failed: 'error',
  skipped: 'stopped',
  lost: 'error',
};

const count = (status: 'fail' | 'error' | 'pass'): Column<ShownShard> => ({
  id: status,
  header: words.statuses[status],
  cell: ({ counts }) => numberInWords(counts[status]),
});

const columns: RowsProps<ShownShard>['columns'] = [
  {
    id: 'account',
    header: texts.columns.account,
    cell: ({ accountId }) => <AccountName accountId={accountId} withId isLink />,
    minWidth: 170,
  },
  {
    id: 'state',
    header: texts.columns.state,
    cell: ({ state }) => (
      <StatusIndicator type={shapes[state]}>{texts.shardStates[state]}</StatusIndicator>
    ),
    minWidth: 115,
  },
  {
    id: 'services',
    header: texts.columns.services,
    cell: ({ services }) => listInWords(services),
    minWidth: 260,
  },
  count('fail'),
  count('error'),
  count('pass'),
  {
    id: 'calls',
    header: texts.columns.calls,
    cell: ({ calls }) => numberInWords(calls),
  },
  {
    id: 'repeats',
    header: texts.columns.repeats,
    cell: ({ repeats }) => numberInWords(repeats),
  },
  {
    id: 'duration',
    header: texts.columns.duration,
    cell: durationInCell,
    minWidth: 120,
  },
];

function durationInCell({ startedAt, endedAt, state }: ShownShard): string {
  if (startedAt === undefined) return texts.notBegun;
  if (endedAt !== undefined) return spanInWords(startedAt, endedAt);
  return state === 'running'
    ? texts.soFar(spanInWords(startedAt, new Date().toISOString()))
    : words.unknown;
}
