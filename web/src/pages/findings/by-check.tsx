import Alert from '@cloudscape-design/components/alert';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useFollow } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { CountLink } from '../../parts/count-link.tsx';
import { knownTotalOf } from '../../parts/counts.ts';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { SeverityName } from '../../parts/severity.tsx';
import { Time } from '../../parts/time.tsx';
import { turnsOf } from '../../queries/client.ts';
import { type CountedItem, checkCountsQuery } from '../../queries/counts.ts';
import { severities } from '../../queries/finding-words.ts';
import { findingsTexts } from '../../texts/en/findings.ts';
import { listTexts } from '../../texts/en/list.ts';
import { words } from '../../texts/en/words.ts';
import { isBeyondCounts, whyNoCounts } from './filter-query.ts';
import { usePager } from './moves.tsx';
import type { FindingsSearch } from './search.ts';

const texts = findingsTexts.byCheckColumns;

export interface ByCheckProps {
  readonly search: FindingsSearch;
  readonly titleOf: (checkId: string) => string;
}

/** What fails, was not assessed and passes of each check: the counts of the runs, not of what is loaded. */
export function ByCheck({ search, titleOf }: ByCheckProps) {
  const { account, service, cursor } = search;
  const query = useQuery(checkCountsQuery(useTenant(), { account, service }, cursor));
  const columns = useColumns(search, titleOf);
  const pager = usePager(cursor, turnsOf(query));
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <SpaceBetween size="m">
      {isBeyondCounts(search) && <Alert type="info">{findingsTexts.byCheckHint}</Alert>}
      <Table
        items={query.data?.items ?? []}
        trackBy="key"
        columnDefinitions={columns}
        header={
          <Header variant="h2" actions={pager(listTexts.above)}>
            {findingsTexts.byCheckHeader}
          </Header>
        }
        empty={findingsTexts.noCounts[whyNoCounts(search, query.data?.stopped ?? false)]}
        loading={query.data === undefined}
        loadingText={findingsTexts.loading}
        skeleton={{ totalRows: 12 }}
        enableKeyboardNavigation
        wrapLines
        ariaLabels={{
          tableLabel: findingsTexts.byCheckHeader,
          itemSelectionLabel: (_, { key }) => titleOf(key),
        }}
      />
      {pager(listTexts.below, true)}
    </SpaceBetween>
  );
}

const statuses = ['fail', 'error', 'pass'] as const;

function useColumns(
  { account, service }: Pick<FindingsSearch, 'account' | 'service'>,
  titleOf: (checkId: string) => string,
): readonly TableProps.ColumnDefinition<CountedItem>[] {
  const hrefOf = useFindingsHref();
  const follow = useFollow();
  return useMemo(() => {
    const of = (check: string) => ({
      check,
      ...(account !== undefined && { account }),
      ...(service !== undefined && { service }),
    });
    return [
      {
        id: 'check',
        header: texts.check,
        isRowHeader: true,
        minWidth: 220,
        cell: ({ key }) => (
          <Link href={hrefOf(of(key))} onFollow={follow}>
            {titleOf(key)}
          </Link>
        ),
      },
      {
        id: 'severity',
        header: texts.severity,
        minWidth: 105,
        cell: (item) =>
          severities
            .filter((severity) => item.severities[severity])
            .map((severity) => <SeverityName key={severity} severity={severity} />),
      },
      ...statuses.map((status) => ({
        id: status,
        header: texts[status],
        minWidth: 90,
        cell: ({ key, severities }: CountedItem) => (
          <CountLink
            count={knownTotalOf(severities, status)}
            href={hrefOf({ ...of(key), status: [status] })}
            name={`${texts[status]}: ${titleOf(key)}`}
          />
        ),
      })),
      {
        id: 'as-of',
        header: texts.asOf,
        minWidth: 120,
        cell: ({ asOf }) => (asOf === undefined ? words.unknown : <Time at={asOf} as="relative" />),
      },
    ];
  }, [account, service, titleOf, hrefOf, follow]);
}
