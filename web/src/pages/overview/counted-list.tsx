import Cards from '@cloudscape-design/components/cards';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { useNarrow } from '../../app/use-narrow.ts';
import { CountLink } from '../../parts/count-link.tsx';
import { failsOf, totalOf } from '../../parts/counts.ts';
import { type FindingsShown, useFindingsHref } from '../../parts/findings-href.ts';
import { SeverityName } from '../../parts/severity.tsx';
import type { SeverityCounts } from '../../queries/counts.ts';
import { severities } from '../../queries/findings.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { words } from '../../texts/en/words.ts';

/** One row: of what findings are counted. */
export interface CountedRow {
  readonly key: string;
  /** As text, for those who hear a figure alone. */
  readonly name: string;
  /** Absent: nobody counted it, which is not the same as none. */
  readonly severities?: SeverityCounts | undefined;
  /** What its figures lead to. */
  readonly of: FindingsShown;
}

/** A column that only this list has. */
export interface OwnColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
}

export interface CountedListProps<Row extends CountedRow> {
  readonly rows: readonly Row[];
  /** The first names the row. */
  readonly before: readonly [OwnColumn<Row>, ...OwnColumn<Row>[]];
  readonly after?: readonly OwnColumn<Row>[];
  readonly label: string;
  readonly empty: string;
}

/** Figures by row: a table, and cards on a phone. */
export function CountedList<Row extends CountedRow>({
  rows,
  before,
  after = [],
  label,
  empty,
}: CountedListProps<Row>) {
  const isNarrow = useNarrow();
  const counts = useCountColumns<Row>();
  const [first, ...others] = before;
  if (isNarrow) {
    return (
      <Cards
        items={rows}
        trackBy="key"
        empty={empty}
        ariaLabels={{
          cardsLabel: label,
          itemSelectionLabel: (_, row) => row.name,
          selectionGroupLabel: label,
        }}
        cardDefinition={{
          header: first.cell,
          sections: [
            ...others.map(({ id, header, cell }) => ({ id, header, content: cell })),
            {
              id: 'counts',
              content: (row) => (
                <KeyValuePairs
                  columns={2}
                  minColumnWidth={90}
                  items={counts.map(({ header, cell }) => ({ label: header, value: cell(row) }))}
                />
              ),
            },
            ...after.map(({ id, header, cell }) => ({ id, header, content: cell })),
          ],
        }}
      />
    );
  }
  return (
    <Table
      variant="embedded"
      items={rows}
      trackBy="key"
      empty={empty}
      contentDensity="compact"
      columnDefinitions={[...before, ...counts, ...after].map((column) => ({
        ...column,
        isRowHeader: column === first,
      }))}
      ariaLabels={{ tableLabel: label, itemSelectionLabel: (_, row) => row.name }}
    />
  );
}

function useCountColumns<Row extends CountedRow>() {
  const href = useFindingsHref();
  const ofSeverities = severities.map((severity) => ({
    id: severity,
    header: <SeverityName severity={severity} />,
    cell: ({ severities: counts, of, name }: Row) =>
      counts ? (
        <CountLink
          count={failsOf(counts, severity)}
          href={href({ ...of, severity: [severity], status: ['fail'] })}
          name={`${texts.figure[severity]}, ${name}`}
        />
      ) : (
        words.unknown
      ),
  }));
  const ofStatuses = (['error', 'pass'] as const).map((status) => ({
    id: status,
    header: words.statuses[status],
    cell: ({ severities: counts, of, name }: Row) =>
      counts ? (
        <CountLink
          count={totalOf(counts, status)}
          href={href({ ...of, status: [status] })}
          name={`${texts.figure[status]}, ${name}`}
        />
      ) : (
        words.unknown
      ),
  }));
  return [...ofSeverities, ...ofStatuses];
}
