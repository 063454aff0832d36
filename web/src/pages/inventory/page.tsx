import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { counted, numberInWords } from '../../parts/format.ts';
import { Page } from '../../parts/page.tsx';
import { pagerOf, type Turn } from '../../parts/pager.tsx';
import { Rows } from '../../parts/rows.tsx';
import { accountsQuery } from '../../queries/accounts.ts';
import { turnsOf } from '../../queries/client.ts';
import { isResource, isUnmade, resourcesQuery } from '../../queries/resources.ts';
import { inventoryTexts as texts } from '../../texts/en/inventory.ts';
import { listTexts } from '../../texts/en/list.ts';
import { words } from '../../texts/en/words.ts';
import { useColumns } from './columns.tsx';
import { NothingListed } from './empty.tsx';
import { apiFilter } from './filter-query.ts';
import { Filters } from './filters.tsx';
import { type InventorySearch, inventorySearch } from './search.ts';
import { Unmade } from './unmade.tsx';

const route = '/t/$tenant/inventory';

/** What is in the accounts, filtered by the address, and which lists of it could not be made. */
export function InventoryPage() {
  const tenant = useTenant();
  const search = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const accounts = useQuery(accountsQuery(tenant));
  const query = useQuery(resourcesQuery(tenant, apiFilter(search), search.cursor));
  const found = query.error ? undefined : query.data;
  const resources = useMemo(() => found?.items.filter(isResource) ?? [], [found]);
  const unmade = useMemo(() => found?.items.filter(isUnmade) ?? [], [found]);
  const narrow = (accounts.data ?? []).filter(({ reads }) => reads === 'checks');
  const columns = useColumns(search);
  // Another filter begins at the first page.
  const go = (to: Readonly<Record<string, unknown>>, replace = false) =>
    void navigate({ search: inventorySearch(to), replace, resetScroll: false });
  const onTurn: Turn = (to, state) =>
    void navigate({ search: inventorySearch({ ...search, cursor: to }), state });
  const { stopped, ...turns } = turnsOf(query);
  const pagerAt = (place: string, isBelow = false) =>
    pagerOf({
      label: `${texts.tableLabel}: ${place}`,
      cursor: search.cursor,
      ...turns,
      // How far the search came is said once; listings that could not be made are no resources that it found.
      ...(isBelow && stopped !== undefined && { stopped: resources.length }),
      onTurn,
    });
  const orMore = (count: string) => (found?.cursor === undefined ? count : listTexts.orMore(count));
  const countText = found
    ? counted(resources.length, texts.results).replace(/^[\d,]+/, orMore)
    : '';
  return (
    <Page title={texts.title} description={texts.description}>
      <SpaceBetween size="m">
        <Filters
          search={search}
          accounts={accounts.error ? undefined : accounts.data}
          services={[...new Set(found?.items.map(({ service }) => service))]}
          found={countText}
          onChange={(change, replace) => go({ ...search, cursor: undefined, ...change }, replace)}
          onClear={() => go({})}
        />
        {accounts.error && (
          <Alert
            type="warning"
            header={texts.namesFailed}
            action={<Button onClick={() => void accounts.refetch()}>{words.retry}</Button>}
          />
        )}
        {narrow.length > 0 && (
          <Alert type="info">{texts.narrow(counted(narrow.length, texts.accountsCounted))}</Alert>
        )}
        <Unmade
          listings={unmade}
          isWhole={search.cursor === undefined && found?.cursor === undefined}
        />
        {query.error ? (
          <Failure error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <div
            className={query.isPlaceholderData ? 'is-of-before' : ''}
            aria-busy={query.isFetching}
          >
            <Rows
              title={texts.tableLabel}
              header={
                <Header
                  variant="h2"
                  {...(found && { counter: `(${orMore(numberInWords(resources.length))})` })}
                >
                  {texts.listed}
                </Header>
              }
              columns={columns}
              items={resources}
              keyOf={({ resourceId }) => resourceId}
              nameOf={({ resource }) => resource.name}
              isLoading={query.isPending}
              loading={texts.loading}
              turns={pagerAt(listTexts.above)}
              empty={
                found?.stopped ? (
                  listTexts.searchedSoFar('0')
                ) : (
                  <NothingListed
                    search={search}
                    hasUnmade={unmade.length > 0}
                    onChange={(to: InventorySearch) => go(to)}
                  />
                )
              }
            />
          </div>
        )}
        {!query.error && pagerAt(listTexts.below, true)}
      </SpaceBetween>
      <LiveRegion hidden>{countText}</LiveRegion>
    </Page>
  );
}
