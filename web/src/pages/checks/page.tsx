import './page.css';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import type { InputProps } from '@cloudscape-design/components/input';
import LiveRegion from '@cloudscape-design/components/live-region';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useNarrow } from '../../app/use-narrow.ts';
import { useShortcuts } from '../../app/use-shortcuts.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { Answered } from '../../parts/answered.tsx';
import { counted, numberInWords } from '../../parts/format.ts';
import { FilterSheet } from '../../parts/list/filter-sheet.tsx';
import { NumberedPages } from '../../parts/list/numbered-pages.tsx';
import { pageOf } from '../../parts/list/page-of.ts';
import { SearchField } from '../../parts/list/search-field.tsx';
import { Page } from '../../parts/page.tsx';
import { Rows } from '../../parts/rows.tsx';
import { type ListedCheck, listedChecksQuery } from '../../queries/checks.ts';
import { serviceCountsQuery } from '../../queries/counts.ts';
import { checksTexts as texts } from '../../texts/en/checks.ts';
import { listTexts } from '../../texts/en/list.ts';
import { columnsWith } from './columns.tsx';
import { Filters } from './filters.tsx';
import { conditionsIn, matchingChecks } from './matching.ts';
import { type ChecksSearch, checksSearch } from './search.ts';

const route = '/t/$tenant/checks';

/** How many checks a page shows. */
const perPage = 50;

/** All checks that there are, whether a task runs them or not. */
export function ChecksPage() {
  const query = useQuery(listedChecksQuery());
  return (
    <Page title={texts.title} description={texts.description}>
      <Answered query={query} loading={<Loading />}>
        {(checks) => <Catalogue checks={checks} />}
      </Answered>
    </Page>
  );
}

function Catalogue({ checks }: { readonly checks: readonly ListedCheck[] }) {
  const search = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const counting = useCounts(checks, search.service);
  const counts = counting.error ? undefined : counting.data;
  const matching = useMemo(() => matchingChecks(checks, search), [checks, search]);
  const page = pageOf(matching, perPage, search.page);
  const columns = useMemo(() => columnsWith(search.framework, counts), [search.framework, counts]);
  // Another filter begins at the first page.
  const change = (to: Partial<Record<keyof ChecksSearch, unknown>>, replace = false) =>
    void navigate({
      search: checksSearch({ ...search, page: undefined, ...to }),
      replace,
      resetScroll: false,
    });
  const clear = () => void navigate({ search: {}, resetScroll: false });
  const turn = (number: number) =>
    void navigate({ search: checksSearch({ ...search, page: number }) });
  const pagesAt = (place: string) => (
    <NumberedPages page={page} label={`${texts.title}: ${place}`} onTurn={turn} />
  );
  const found = texts.found(numberInWords(matching.length), counted(checks.length, texts.checks));
  return (
    <SpaceBetween size="m">
      <Narrowing
        search={search}
        checks={checks}
        found={counted(matching.length, texts.checks)}
        onChange={change}
        onClear={clear}
      />
      {counting.error && <Failure error={counting.error} onRetry={() => void counting.refetch()} />}
      <Rows
        title={texts.title}
        header={
          <Header
            variant="h2"
            counter={`(${found})`}
            description={
              search.service === undefined ? texts.countsHint : counts && texts.countsMeaning
            }
          >
            {texts.listed}
          </Header>
        }
        columns={columns}
        items={page.items}
        keyOf={({ checkId }) => checkId}
        nameOf={({ title }) => title}
        turns={pagesAt(listTexts.above)}
        empty={
          <SpaceBetween size="s">
            <Box fontWeight="bold">{texts.noMatch}</Box>
            <Button onClick={clear}>{listTexts.clearFilter}</Button>
          </SpaceBetween>
        }
      />
      {pagesAt(listTexts.below)}
      <LiveRegion hidden>{found}</LiveRegion>
    </SpaceBetween>
  );
}

/** What is counted of the checks of a service; nothing is asked of one that no check judges. */
function useCounts(checks: readonly ListedCheck[], service = '') {
  const tenant = useTenant();
  const isKnown = checks.some((check) => check.service === service);
  return useQuery({ ...serviceCountsQuery(tenant, service), enabled: isKnown });
}

interface NarrowingProps {
  readonly search: ChecksSearch;
  readonly checks: readonly ListedCheck[];
  readonly found: string;
  readonly onChange: (
    change: Partial<Record<keyof ChecksSearch, unknown>>,
    replace?: boolean,
  ) => void;
  readonly onClear: () => void;
}

/** Words to search for, and what else narrows the list: beside them, or on a phone in a sheet. */
function Narrowing({ search, checks, found, onChange, onClear }: NarrowingProps) {
  const field = useRef<InputProps.Ref>(null);
  useShortcuts({ '/': () => field.current?.focus() });
  const words = (
    <SearchField
      ref={field}
      label={texts.search}
      placeholder={texts.searchPlaceholder}
      clear={texts.clearSearch}
      value={search.q ?? ''}
      // Each pause while somebody types would be a step back.
      onChange={(q) => onChange({ q }, true)}
    />
  );
  const filters = <Filters search={search} checks={checks} onChange={onChange} />;
  if (!useNarrow()) {
    return (
      <search className="check-filters">
        {words}
        {filters}
      </search>
    );
  }
  return (
    <search>
      <SpaceBetween size="s">
        {words}
        <FilterSheet
          title={texts.filterTitle}
          count={conditionsIn(search)}
          done={texts.show(found)}
          onClear={onClear}
        >
          {filters}
        </FilterSheet>
      </SpaceBetween>
    </search>
  );
}

const Loading = () => (
  <div role="status" aria-label={texts.loading}>
    <SpaceBetween size="m">
      <Skeleton height="8.5rem" />
      <Skeleton height="40rem" />
    </SpaceBetween>
  </div>
);
