import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { knownFailsOf, totalOf } from '../../parts/counts.ts';
import { dayInWords, numberInWords } from '../../parts/format.ts';
import { type Severity, SeverityName } from '../../parts/severity.tsx';
import { Time } from '../../parts/time.tsx';
import { type DayCounts, trendQuery } from '../../queries/counts.ts';
import { severities } from '../../queries/finding-words.ts';
import { countTexts } from '../../texts/en/counts.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { words } from '../../texts/en/words.ts';
import { type OverviewSearch, usualDays } from './search.ts';
import { daysUntil } from './trend.ts';

/** The charts are large: the page stands before they come. */
const TrendChart = lazy(async () => ({ default: (await import('./trend-chart.tsx')).TrendChart }));

/** What was open on each day, as a chart or as a table of the same figures. */
export function TrendPanel({ search }: { readonly search: OverviewSearch }) {
  const router = useRouter();
  const tenant = useTenant();
  const { days = usualDays } = search;
  const isTable = search.trend === 'table';
  const query = useQuery(trendQuery(tenant, days));
  // The axis ends on the day on which it was read, over midnight as well.
  const today = new Date(query.dataUpdatedAt).toISOString().slice(0, 10);
  const axis = useMemo(() => daysUntil(today, days), [today, days]);
  const change = (search: OverviewSearch) =>
    void router.navigate({
      to: '/t/$tenant/overview',
      params: { tenant },
      search,
      replace: true,
      resetScroll: false,
    });
  const { trend: _, ...asChart } = search;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={texts.trendDescription}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <SegmentedControl
                label={texts.days}
                selectedId={String(days)}
                options={[7, 30, 90].map((count) => ({
                  id: String(count),
                  text: texts.daysOf(count),
                }))}
                onChange={({ detail }) => change({ ...search, days: Number(detail.selectedId) })}
              />
              <Button onClick={() => change(isTable ? asChart : { ...search, trend: 'table' })}>
                {isTable ? texts.showChart : texts.showTable}
              </Button>
            </SpaceBetween>
          }
        >
          {texts.trend}
        </Header>
      }
    >
      <Answered query={query} loading={<Skeleton height="17rem" />}>
        {({ items }) => {
          if (items.length === 0)
            return <Box color="text-body-secondary">{texts.noTrend(days)}</Box>;
          if (isTable) return <TrendTable items={items} />;
          return (
            <Suspense fallback={<Skeleton height="17rem" />}>
              <TrendChart items={items} days={axis} />
            </Suspense>
          );
        }}
      </Answered>
    </Container>
  );
}

/** The same figures as the chart's, the latest day first. */
const TrendTable = ({ items }: { readonly items: readonly DayCounts[] }) => (
  <Table
    variant="embedded"
    contentDensity="compact"
    items={items.toReversed()}
    trackBy="day"
    ariaLabels={{ tableLabel: texts.chart, itemSelectionLabel: (_, { day }) => day }}
    columnDefinitions={[
      {
        id: 'day',
        header: texts.day,
        cell: ({ day }) => dayInWords(day),
        isRowHeader: true,
      },
      ...severities.map((severity) => ({
        id: severity,
        header: <SeverityName severity={severity} />,
        cell: ({ severities: counts }: DayCounts) => failsInWords(counts, severity),
      })),
      {
        id: 'error',
        header: words.statuses.error,
        cell: ({ severities: counts }) => numberInWords(totalOf(counts, 'error')),
      },
      {
        id: 'accounts',
        header: texts.accountsAssessed,
        cell: ({ accounts: { assessed, all } }) =>
          texts.ofAll(numberInWords(assessed), numberInWords(all)),
      },
      { id: 'asOf', header: texts.asOf, cell: ({ asOf }) => <Time at={asOf} /> },
    ]}
  />
);

/** The number that fails in words. Of a day on which nothing could be judged, nobody knows that nothing failed. */
function failsInWords(counts: DayCounts['severities'], severity: Severity): string {
  const fails = knownFailsOf(counts, severity);
  return fails === undefined ? countTexts.notJudged : numberInWords(fails);
}
