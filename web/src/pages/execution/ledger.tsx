import { useQuery } from '@tanstack/react-query';
import { AccountName } from '../../parts/account/account-name.tsx';
import { numberInWords } from '../../parts/format.ts';
import type { RowsProps } from '../../parts/rows.tsx';
import { type LedgerRow, ledgerQuery } from '../../queries/executions.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { outcomeInWords } from './outcome.ts';
import type { PartProps } from './part-props.ts';
import { ResultRows } from './result-rows.tsx';

/** What became of all calls into the accounts: by operation and region, with how many. */
export function Ledger(part: PartProps) {
  const query = useQuery(ledgerQuery(part.one, part.cursor));
  return (
    <ResultRows
      {...part}
      name="ledger"
      query={query}
      columns={columns}
      nameOf={({ operation, region }) => `${operation} ${region}`}
    />
  );
}

const columns: RowsProps<LedgerRow>['columns'] = [
  {
    id: 'operation',
    header: texts.columns.operation,
    cell: ({ operation }) => <code>{operation}</code>,
  },
  { id: 'outcome', header: texts.columns.outcome, cell: outcomeInWords },
  {
    id: 'calls',
    header: texts.columns.calls,
    cell: ({ count }) => numberInWords(count),
  },
  { id: 'region', header: texts.columns.region, cell: ({ region }) => region },
  {
    id: 'account',
    header: texts.columns.account,
    cell: ({ accountId }) => <AccountName accountId={accountId} withId />,
  },
];
