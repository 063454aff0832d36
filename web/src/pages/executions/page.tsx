import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { executionColumns } from '../../parts/execution/execution-columns.tsx';
import { RunNow } from '../../parts/execution/run-now.tsx';
import { RunRefused, type RunStarter, useRunStarter } from '../../parts/execution/run-started.tsx';
import { Page } from '../../parts/page.tsx';
import { pagerOf, type Turn } from '../../parts/pager.tsx';
import { Rows } from '../../parts/rows.tsx';
import { turnsOf } from '../../queries/client.ts';
import { executionsQuery } from '../../queries/executions.ts';
import { executionsTexts as texts } from '../../texts/en/executions.ts';
import { listTexts } from '../../texts/en/list.ts';
import { Filters } from './filters.tsx';
import { monthInWords } from './months.ts';
import { runningFirst } from './running-first.ts';
import { executionsSearch } from './search.ts';

const route = '/t/$tenant/executions';

/** The executions of a month. */
export function ExecutionsPage() {
  const starter = useRunStarter();
  return (
    <Page
      title={texts.title}
      description={texts.description}
      actions={<RunNow starter={starter} />}
    >
      <SpaceBetween size="m">
        {starter.error !== null && <RunRefused starter={starter} />}
        <Executions starter={starter} />
      </SpaceBetween>
    </Page>
  );
}

function Executions({ starter }: { readonly starter: RunStarter }) {
  const tenant = useTenant();
  const search = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const go = (to: Readonly<Record<string, unknown>>) =>
    void navigate({ search: executionsSearch(to) });
  const onTurn: Turn = (to, state) =>
    void navigate({ search: executionsSearch({ ...search, cursor: to }), state });
  const month = search.month ?? new Date().toISOString().slice(0, 7);
  const { cursor, status, task } = search;
  const filter = { month, status: status?.join(','), task };
  const query = useQuery(executionsQuery(tenant, filter, cursor));
  const isFiltered = status !== undefined || task !== undefined;
  const filters = (
    <Filters
      search={search}
      month={month}
      // The cursor belongs to the filter: another filter begins at the first page.
      onChange={(change) => go({ ...search, ...change, cursor: undefined })}
    />
  );
  if (query.error) {
    return (
      <SpaceBetween size="m">
        {filters}
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      </SpaceBetween>
    );
  }
  const title = texts.inMonth(monthInWords(month));
  return (
    <div className={query.isPlaceholderData ? 'is-of-before' : ''}>
      <Rows
        title={title}
        header={<Header variant="h2">{title}</Header>}
        columns={executionColumns}
        items={runningFirst(query.data?.items ?? [])}
        keyOf={({ executionId }) => executionId}
        nameOf={({ taskName }) => taskName}
        isLoading={query.isPending}
        loading={texts.loading}
        filters={filters}
        turns={pagerOf({
          label: listTexts.of(texts.title),
          cursor,
          ...turnsOf(query),
          onTurn,
        })}
        empty={
          !query.data?.stopped && (
            <Empty
              month={month}
              starter={starter}
              onClear={isFiltered ? () => go({ month: search.month }) : undefined}
            />
          )
        }
      />
    </div>
  );
}

interface EmptyProps {
  readonly month: string;
  readonly starter: RunStarter;
  /** @default nothing was filtered */
  readonly onClear: (() => void) | undefined;
}

function Empty({ month, starter, onClear }: EmptyProps) {
  if (onClear) {
    return (
      <SpaceBetween size="s">
        <Box fontWeight="bold">{texts.noMatch(monthInWords(month))}</Box>
        <Button onClick={onClear}>{texts.clear}</Button>
      </SpaceBetween>
    );
  }
  return (
    <SpaceBetween size="s">
      <Box fontWeight="bold">{texts.empty(monthInWords(month))}</Box>
      <Box>{texts.emptyNext}</Box>
      <RunNow starter={starter} />
    </SpaceBetween>
  );
}
