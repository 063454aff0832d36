import './page.css';
import Container from '@cloudscape-design/components/container';
import Grid from '@cloudscape-design/components/grid';
import Header from '@cloudscape-design/components/header';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { isCounted } from '../../parts/counts.ts';
import { Page } from '../../parts/page.tsx';
import { accountsQuery } from '../../queries/accounts.ts';
import { countsQuery } from '../../queries/counts.ts';
import { latestRunsQuery } from '../../queries/last-run.ts';
import { tasksQuery } from '../../queries/tasks.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { Accounts } from './accounts.tsx';
import { Figures } from './figures.tsx';
import { LastRun } from './last-run.tsx';
import { NextRuns } from './next-runs.tsx';
import { NoRun } from './no-run.tsx';
import { Services } from './services.tsx';
import { TrendPanel } from './trend-panel.tsx';
import { Unclean } from './unclean.tsx';

/** Seen once, before the first account. */
const FirstSteps = lazy(async () => ({
  default: (await import('../../parts/account/first-steps.tsx')).FirstSteps,
}));

/** How the tenant stands: what fails, what could not be assessed, what changed, and what runs next. */
export function OverviewPage() {
  const tenant = useTenant();
  const accounts = useQuery(accountsQuery(tenant));
  const hasNone = accounts.data?.length === 0 && !accounts.error;
  return (
    <Page title={texts.title}>
      {hasNone ? (
        <Suspense fallback={<Skeleton height="30rem" />}>
          <FirstSteps />
        </Suspense>
      ) : (
        <SpaceBetween size="l">
          <Standing />
          <RunsOfTenant />
        </SpaceBetween>
      )}
    </Page>
  );
}

/** All that is counted. */
function Standing() {
  const tenant = useTenant();
  const search = useSearch({ from: '/t/$tenant/overview' });
  const accounts = useQuery(accountsQuery(tenant));
  const byAccount = useQuery(countsQuery(tenant, 'account'));
  const byService = useQuery(countsQuery(tenant, 'service'));
  const hasCounts = byAccount.data === undefined || isCounted(byAccount.data);
  const latest = useQuery(latestRunsQuery(tenant));
  // Where they could not be read, that is said in their place.
  const unclean = (!latest.error && latest.data?.unclean) || [];
  return (
    <SpaceBetween size="l">
      {latest.error && <Failure error={latest.error} onRetry={() => void latest.refetch()} />}
      {unclean.length > 0 && hasCounts && <Unclean runs={unclean} />}
      <Answered query={byAccount} loading={<Skeleton height="11rem" />}>
        {(counts) =>
          isCounted(counts) ? (
            <Figures {...counts} />
          ) : (
            <Answered query={accounts} loading={<Skeleton height="11rem" />}>
              {(all) => <NoRun accounts={all} />}
            </Answered>
          )
        }
      </Answered>
      {hasCounts && <TrendPanel search={search} />}
      {hasCounts && (
        <Container
          header={
            <Header variant="h2" description={texts.servicesDescription}>
              {texts.services}
            </Header>
          }
        >
          <Answered query={byService} loading={<Skeleton height="20rem" />}>
            {({ items }) => <Services items={items} isAll={search.services === 'all'} />}
          </Answered>
        </Container>
      )}
      <Container
        header={
          <Header variant="h2" description={texts.accountsDescription}>
            {texts.accountsTitle}
          </Header>
        }
      >
        <Answered query={accounts} loading={<Skeleton height="10rem" />}>
          {(all) => (
            <Answered query={byAccount} loading={<Skeleton height="10rem" />}>
              {({ items }) => (
                <Accounts accounts={all} counts={items} isAll={search.accounts === 'all'} />
              )}
            </Answered>
          )}
        </Answered>
      </Container>
    </SpaceBetween>
  );
}

/** What ran last, and what runs next. */
function RunsOfTenant() {
  const tenant = useTenant();
  const latest = useQuery(latestRunsQuery(tenant));
  const tasks = useQuery(tasksQuery(tenant));
  const half = { default: 12, m: 6 };
  return (
    <Grid gridDefinition={[{ colspan: half }, { colspan: half }]}>
      <Container fitHeight header={<Header variant="h2">{texts.changed}</Header>}>
        <Answered query={latest} loading={<Skeleton height="8rem" />}>
          {(runs) => <LastRun {...runs} />}
        </Answered>
      </Container>
      <Container fitHeight header={<Header variant="h2">{texts.next}</Header>}>
        <Answered query={tasks} loading={<Skeleton height="8rem" />}>
          {(all) => <NextRuns tasks={all} />}
        </Answered>
      </Container>
    </Grid>
  );
}
