import type { ReactNode } from 'react';
import type { SeverityCounts } from '../../queries/counts.ts';
import { severities } from '../../queries/finding-words.ts';
import { countTexts as texts } from '../../texts/en/counts.ts';
import { words } from '../../texts/en/words.ts';
import { CountLink } from '../count-link.tsx';
import { knownFailsOf, knownTotalOf } from '../counts.ts';
import { type FindingsShown, useFindingsHref } from '../findings-href.ts';
import { type Column, Rows } from '../rows.tsx';
import { SeverityName } from '../severity.tsx';

/** One row: of what findings are counted. */
export interface CountedRow {
  readonly key: string;
  /** The name as text, for those who hear a figure alone. */
  readonly name: string;
  /** Absent: nobody counted it, which is not the same as none. */
  readonly severities?: SeverityCounts | undefined;
  /** What its figures lead to. */
  readonly of: FindingsShown;
}

export interface CountedListProps<Row extends CountedRow> {
  readonly rows: readonly Row[];
  /** The first names the row. */
  readonly before: readonly [Column<Row>, ...Column<Row>[]];
  readonly after?: readonly Column<Row>[];
  readonly label: string;
  readonly empty: ReactNode;
}

/** Figures by row. */
export function CountedList<Row extends CountedRow>({
  rows,
  before,
  after = [],
  label,
  empty,
}: CountedListProps<Row>) {
  const counts = useCountColumns<Row>();
  return (
    <Rows
      isInside
      isDense
      title={label}
      columns={[...before, ...counts, ...after]}
      items={rows}
      keyOf={({ key }) => key}
      nameOf={({ name }) => name}
      empty={empty}
    />
  );
}

/** The figures of a row: what fails by severity, what is not assessed, and what passes. */
export function useCountColumns<Row extends CountedRow>(): readonly Column<Row>[] {
  const href = useFindingsHref();
  const ofSeverities = severities.map((severity) => ({
    id: severity,
    header: <SeverityName severity={severity} />,
    cell: ({ severities: counts, of, name }: Row) =>
      counts ? (
        <CountLink
          count={knownFailsOf(counts, severity)}
          href={href({ ...of, severity: [severity], status: ['fail'] })}
          name={`${texts.figure[severity]}, ${name}`}
        />
      ) : (
        texts.notCounted
      ),
  }));
  const ofStatuses = (['error', 'pass'] as const).map((status) => ({
    id: status,
    header: words.statuses[status],
    cell: ({ severities: counts, of, name }: Row) =>
      counts ? (
        <CountLink
          count={knownTotalOf(counts, status)}
          href={href({ ...of, status: [status] })}
          name={`${texts.figure[status]}, ${name}`}
        />
      ) : (
        texts.notCounted
      ),
  }));
  return [...ofSeverities, ...ofStatuses];
}
