import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { UseQueryResult } from '@tanstack/react-query';
import { Failure } from '../../app/failure.tsx';
import { pagerOf } from '../../parts/pager.tsx';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import { turnsOf } from '../../queries/client.ts';
import type { ResultPage } from '../../queries/executions.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { listTexts } from '../../texts/en/list.ts';
import type { PartProps } from './part-props.ts';

export interface ResultRowsProps<Item> extends PartProps {
  readonly name: 'changes' | 'resources' | 'errors' | 'ledger';
  readonly query: UseQueryResult<ResultPage<Item>>;
  readonly columns: RowsProps<Item>['columns'];
  readonly nameOf: (item: Item) => string;
}

/** A page of one part of a result. */
export function ResultRows<Item>({
  name,
  query,
  columns,
  nameOf,
  cursor,
  onTurn,
}: ResultRowsProps<Item>) {
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const title = texts.tabs[name === 'resources' ? 'changes' : name];
  // Two rows may be alike in all that is shown: where they stand tells them apart.
  const places = new Map(query.data?.items.map((item, index) => [item, String(index)]));
  return (
    <div className={query.isPlaceholderData ? 'is-of-before' : ''}>
      <SpaceBetween size="xs">
        {query.data && !query.data.isComplete && (
          <Box color="text-body-secondary">{texts.incomplete}</Box>
        )}
        <Rows
          isInside
          title={title}
          columns={columns}
          items={query.data?.items ?? []}
          keyOf={(item) => places.get(item) ?? ''}
          nameOf={nameOf}
          isLoading={query.isPending}
          loading={texts.loading}
          empty={
            !query.data?.stopped &&
            (query.data?.isComplete === false ? texts.nothingSoFar : texts.empty[name])
          }
          turns={pagerOf({ label: listTexts.of(title), cursor, ...turnsOf(query), onTurn })}
        />
      </SpaceBetween>
    </div>
  );
}
