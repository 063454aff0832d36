import Cards from '@cloudscape-design/components/cards';
import Skeleton from '@cloudscape-design/components/skeleton';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { memo, type ReactNode, useMemo } from 'react';
import { useNarrow } from '../../app/use-narrow.ts';
import { AccountName } from '../../parts/account-name.tsx';
import { SeverityName } from '../../parts/severity.tsx';
import type { Finding } from '../../queries/findings.ts';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import { RowChanged, RowLink, RowResource, RowStatus } from './row.tsx';

export interface FindingsTableProps {
  /** Absent while they are read. */
  readonly findings: readonly Finding[] | undefined;
  /** The title of a check by its id; the id where it is not known. */
  readonly titleOf: (checkId: string) => string;
  readonly header: ReactNode;
  readonly empty: ReactNode;
  readonly pagination: ReactNode;
}

/** The findings of a page: a table, and cards where a table would be too wide. Memoised: it is the largest thing there. */
export const FindingsTable = memo(function FindingsTable(props: FindingsTableProps) {
  return useNarrow() ? <FindingCards {...props} /> : <WideTable {...props} />;
});

function WideTable({ findings, titleOf, header, empty, pagination }: FindingsTableProps) {
  const columns = useMemo(() => columnsWith(titleOf), [titleOf]);
  return (
    <Table
      items={findings ?? []}
      trackBy="findingId"
      columnDefinitions={columns}
      header={header}
      empty={empty}
      pagination={pagination}
      loading={findings === undefined}
      loadingText={texts.loading}
      skeleton={{ totalRows: 12 }}
      enableKeyboardNavigation
      stickyHeader
      wrapLines
      cellVerticalAlign="top"
      ariaLabels={{ tableLabel: texts.tableLabel, itemSelectionLabel: (_, item) => item.checkId }}
    />
  );
}

const columnsWith = (
  titleOf: FindingsTableProps['titleOf'],
): TableProps.ColumnDefinition<Finding>[] => [
  {
    id: 'severity',
    header: texts.columns.severity,
    width: 110,
    cell: ({ severity }) => <SeverityName severity={severity} />,
  },
  {
    id: 'status',
    header: texts.columns.status,
    width: 150,
    cell: (finding) => <RowStatus finding={finding} />,
  },
  {
    id: 'check',
    header: texts.columns.check,
    isRowHeader: true,
    minWidth: 260,
    cell: (finding) => <RowLink finding={finding} title={titleOf(finding.checkId)} />,
  },
  {
    id: 'resource',
    header: texts.columns.resource,
    minWidth: 180,
    cell: (finding) => <RowResource finding={finding} />,
  },
  {
    id: 'account',
    header: texts.columns.account,
    minWidth: 120,
    cell: ({ accountId }) => <AccountName accountId={accountId} />,
  },
  {
    id: 'changed',
    header: texts.columns.changed,
    width: 140,
    cell: (finding) => <RowChanged finding={finding} />,
  },
];

function FindingCards({ findings, titleOf, header, empty, pagination }: FindingsTableProps) {
  if (!findings) {
    return (
      <div role="status" aria-label={texts.loading}>
        {header}
        {Array.from({ length: 5 }, (_, card) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same.
          <Skeleton key={card} height="180px" />
        ))}
      </div>
    );
  }
  return (
    <>
      <Cards
        items={findings}
        trackBy="findingId"
        header={header}
        empty={empty}
        cardsPerRow={[{ cards: 1 }]}
        ariaLabels={{
          cardsLabel: texts.tableLabel,
          selectionGroupLabel: texts.tableLabel,
          itemSelectionLabel: (_, item) => item.checkId,
        }}
        cardDefinition={{
          header: (finding) => <RowLink finding={finding} title={titleOf(finding.checkId)} />,
          sections: [
            {
              id: 'severity',
              width: 50,
              content: ({ severity }) => <SeverityName severity={severity} />,
            },
            { id: 'status', width: 50, content: (finding) => <RowStatus finding={finding} /> },
            {
              id: 'resource',
              header: texts.columns.resource,
              content: (finding) => <RowResource finding={finding} />,
            },
            {
              id: 'account',
              header: texts.columns.account,
              width: 50,
              content: ({ accountId }) => <AccountName accountId={accountId} />,
            },
            {
              id: 'changed',
              header: texts.columns.changed,
              width: 50,
              content: (finding) => <RowChanged finding={finding} />,
            },
          ],
        }}
      />
      {pagination}
    </>
  );
}
