import Table, { type TableProps } from '@cloudscape-design/components/table';
import { lazy, memo, Suspense, useMemo } from 'react';
import { useNarrow } from '../../app/use-narrow.ts';
import { AccountName } from '../../parts/account/account-name.tsx';
import type { Cause } from '../../parts/finding/causes.ts';
import { RowChanged, RowStatus } from '../../parts/finding/finding-cells.tsx';
import { SeverityName } from '../../parts/severity.tsx';
import type { Finding } from '../../queries/findings.ts';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import { RowCheck, RowResource } from './row.tsx';
import type { FindingsTableProps } from './table-props.ts';

/** The cards of phones alone. */
const FindingCards = lazy(async () => ({ default: (await import('./cards.tsx')).FindingCards }));

/** The findings of a page: a table, and cards where a table would be too wide. Memoised: it is the largest thing there. */
export const FindingsTable = memo(function FindingsTable(props: FindingsTableProps) {
  if (!useNarrow()) return <WideTable {...props} />;
  return (
    <Suspense fallback={props.header}>
      <FindingCards {...props} />
    </Suspense>
  );
});

function WideTable({ causes, titleOf, header, empty }: FindingsTableProps) {
  const columns = useMemo(() => columnsWith(titleOf), [titleOf]);
  return (
    <Table
      items={causes ?? []}
      trackBy={({ finding }) => finding.findingId}
      columnDefinitions={columns}
      header={header}
      empty={empty}
      loading={causes === undefined}
      loadingText={texts.loading}
      skeleton={{ totalRows: 12 }}
      enableKeyboardNavigation
      stickyHeader
      wrapLines
      cellVerticalAlign="top"
      ariaLabels={{
        tableLabel: texts.tableLabel,
        itemSelectionLabel: (_, { finding }) => finding.checkId,
      }}
    />
  );
}

/** The last two are hidden beside a panel, by style alone: another set of columns renders every row anew. */
const columnsWith = (
  titleOf: FindingsTableProps['titleOf'],
): readonly TableProps.ColumnDefinition<Cause<Finding>>[] => [
  {
    id: 'severity',
    header: texts.columns.severity,
    minWidth: 105,
    cell: ({ finding }) => <SeverityName severity={finding.severity} />,
  },
  {
    id: 'status',
    header: texts.columns.status,
    minWidth: 130,
    cell: ({ finding }) => <RowStatus finding={finding} />,
  },
  {
    id: 'check',
    header: texts.columns.check,
    isRowHeader: true,
    minWidth: 170,
    cell: (cause) => <RowCheck cause={cause} titleOf={titleOf} />,
  },
  {
    id: 'resource',
    header: texts.columns.resource,
    minWidth: 130,
    cell: ({ finding }) => <RowResource finding={finding} />,
  },
  {
    id: 'account',
    header: texts.columns.account,
    minWidth: 150,
    cell: ({ finding }) => <AccountName accountId={finding.accountId} />,
  },
  {
    id: 'changed',
    header: texts.columns.changed,
    minWidth: 130,
    cell: ({ finding }) => <RowChanged finding={finding} />,
  },
];
