import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Failure } from '../../app/failure.tsx';
import { ownExecutionColumns } from '../../parts/execution/execution-columns.tsx';
import { timeInWords } from '../../parts/format.ts';
import { pagerOf } from '../../parts/pager.tsx';
import { Rows } from '../../parts/rows.tsx';
import { turnsOf } from '../../queries/client.ts';
import { type OneTask, taskExecutionsQuery } from '../../queries/tasks.ts';
import { listTexts } from '../../texts/en/list.ts';
import { taskTexts as texts } from '../../texts/en/tasks/task.ts';
import { taskSearch } from './search.ts';

const route = '/t/$tenant/tasks/$taskId';

/** The executions of a task, the newest first. */
export function History({ one }: { readonly one: OneTask }) {
  const search = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const { cursor } = search;
  const query = useQuery(taskExecutionsQuery(one, cursor));
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className={query.isPlaceholderData ? 'is-of-before' : ''}>
      <Rows
        title={texts.history}
        header={<Header variant="h2">{texts.history}</Header>}
        columns={ownExecutionColumns}
        items={query.data?.items ?? []}
        keyOf={({ executionId }) => executionId}
        nameOf={({ startedAt }) => texts.executionOf(timeInWords(startedAt))}
        isLoading={query.isPending}
        loading={texts.historyLoading}
        turns={pagerOf({
          label: listTexts.of(texts.history),
          cursor,
          ...turnsOf(query),
          onTurn: (to, state) =>
            void navigate({ search: taskSearch({ ...search, cursor: to }), state }),
        })}
        empty={
          !query.data?.stopped && (
            <SpaceBetween size="xs">
              <Box fontWeight="bold">{texts.noHistory}</Box>
              <Box>{texts.noHistoryNext}</Box>
            </SpaceBetween>
          )
        }
      />
    </div>
  );
}
