import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useSidePanel } from '../../app/shell-state.ts';
import { useNarrow } from '../../app/use-narrow.ts';
import { useShortcuts } from '../../app/use-shortcuts.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { byCause } from '../../parts/finding/causes.ts';
import { titlesWith } from '../../parts/finding/title-of.ts';
import { counted, numberInWords } from '../../parts/format.ts';
import { Page } from '../../parts/page.tsx';
import { accountsQuery } from '../../queries/accounts.ts';
import { catalogueQuery } from '../../queries/checks.ts';
import { turnsOf } from '../../queries/client.ts';
import { findingsQuery } from '../../queries/findings.ts';
import { findingsTexts as texts } from '../../texts/en/findings.ts';
import { listTexts } from '../../texts/en/list.ts';
import { words } from '../../texts/en/words.ts';
import { NothingFound } from './empty.tsx';
import { apiFilter, atFirst, statusesOf } from './filter-query.ts';
import { useMoves, usePager } from './moves.tsx';
import { OpenRow } from './row.tsx';
import { moveRow } from './rows.ts';
import type { FindingsSearch } from './search.ts';
import { FindingsTable } from './table.tsx';
import type { FindingsTableProps } from './table-props.ts';

const route = '/t/$tenant/findings';

// At once, but beside the rows: they are what people come for.
const filterCode = import('./filter.tsx');
const FindingsFilter = lazy(async () => ({ default: (await filterCode).FindingsFilter }));
/** The filter of phones alone. */
const PhoneFilter = lazy(async () => ({
  default: (await import('./phone-filter.tsx')).PhoneFilter,
}));
const ByCheck = lazy(async () => ({ default: (await import('./by-check.tsx')).ByCheck }));
const loadDetail = () => import('../../parts/finding/finding-detail.tsx');
const FindingDetail = lazy(async () => ({ default: (await loadDetail()).FindingDetail }));

/** The list of shortcuts, loaded for whoever asks for it. */
const ShortcutsHelp = lazy(async () => ({
  default: (await import('../../parts/shortcuts-help.tsx')).ShortcutsHelp,
}));

/** What fails and what could not be assessed, filtered by the address; the finding that is selected stands beside it. */
export function FindingsPage() {
  const tenant = useTenant();
  const search = useSearch({ from: route });
  const isNarrow = useNarrow();
  const { navigateTo, open, close } = useMoves(isNarrow);
  const [isHelpVisible, setHelpVisible] = useState(false);
  const Filter = isNarrow ? PhoneFilter : FindingsFilter;
  const filterField = useRef<{ readonly focus: () => void }>(null);
  const catalogue = useQuery(catalogueQuery());
  const accounts = useQuery(accountsQuery(tenant));
  const filter = useUnchanged(atFirst(search));
  const list = useList(tenant, search);
  const found = list.error || search.group ? undefined : list.data;
  const titleOf = useMemo(
    () => titlesWith(catalogue.data, found?.items),
    [catalogue.data, found?.items],
  );
  const selected = found?.items.find(({ findingId }) => findingId === search.selected);
  useSelected(search.selected, selected ? titleOf(selected.checkId) : texts.panel, close);
  useEffect(() => {
    // While somebody reads the list: the first finding that they open is there at once.
    if (found) void loadDetail();
  }, [found]);
  useShortcuts({
    '/': () => filterField.current?.focus(),
    j: () => moveRow(1),
    k: () => moveRow(-1),
    '?': () => setHelpVisible(true),
    Escape: close,
  });

  const causes = useMemo(
    () => found && byCause(found.items, catalogue.data?.impliedBy ?? nothing),
    [found, catalogue.data],
  );
  const countText = found
    ? counted(found.items.length, texts.results).replace(/^[\d,]+/, (count) =>
        found.cursor === undefined ? count : listTexts.orMore(count),
      )
    : '';
  const pager = usePager(search.cursor, found ? turnsOf(list) : {});
  const listed = listedInWords(statusesOf(search).map((status) => words.statuses[status]));
  const header = useMemo(
    () => (
      <Header
        variant="h2"
        {...(!isNarrow && { actions: pager(listTexts.above) })}
        {...(found && {
          counter: `(${counterOf(found.items.length, found.cursor)}${causesInWords(found.items.length, causes?.length)})`,
        })}
      >
        {listed}
      </Header>
    ),
    [found, causes?.length, listed, pager, isNarrow],
  );
  const isEmpty = list.error !== null || found?.items.length === 0;
  // Only of an empty list: what changes in the address beside a full one renders no table anew.
  const shownAs = isEmpty ? search : undefined;
  const empty = useMemo(
    () =>
      !shownAs ? null : list.error ? (
        <Failure error={list.error} onRetry={() => void list.refetch()} />
      ) : found?.stopped ? (
        listTexts.searchedSoFar('0')
      ) : (
        <NothingFound search={shownAs} accounts={accounts.data} onChange={navigateTo} />
      ),
    [list.error, list.refetch, found?.stopped, shownAs, accounts.data, navigateTo],
  );
  const listedCauses = list.error ? noCauses : causes;
  const latest = useMemo(
    () => ({ found, table: { causes: listedCauses, titleOf, header, empty } }),
    [found, listedCauses, titleOf, header, empty],
  );
  // Rows are many: what was pressed is to be seen before they are rendered, and they are as of before until then.
  const shown = useDeferredValue(latest);
  const isBehind = shown.found !== found;

  return (
    <Page
      title={texts.title}
      description={texts.description}
      actions={<Actions onHelp={() => setHelpVisible(true)} />}
    >
      <SpaceBetween size="m">
        <a className="skip" href="#results">
          {texts.skipToResults}
        </a>
        <Suspense fallback={<div className="filter-space" />}>
          <Filter
            ref={filterField}
            search={filter}
            onChange={navigateTo}
            catalogue={catalogue.data}
            accounts={accounts.data}
            countText={countText}
            isLoading={list.isFetching}
          />
        </Suspense>
        {catalogue.error && (
          <Unnamed title={texts.titlesFailed} onRetry={() => void catalogue.refetch()} />
        )}
        {accounts.error && (
          <Unnamed title={texts.namesFailed} onRetry={() => void accounts.refetch()} />
        )}
        <div
          id="results"
          tabIndex={-1}
          className={classes({
            results: true,
            'is-of-before': list.isPlaceholderData || (isBehind && shown.found !== undefined),
            'is-beside-panel': search.selected !== undefined && search.group === undefined,
          })}
          aria-busy={list.isFetching || isBehind}
        >
          <OpenRow value={open}>
            {search.group === 'check' ? (
              <Suspense>
                <ByCheck search={search} titleOf={titleOf} />
              </Suspense>
            ) : (
              <FindingsTable {...shown.table} />
            )}
          </OpenRow>
        </div>
        {search.group === undefined && pager(listTexts.below, true)}
      </SpaceBetween>
      <LiveRegion hidden>
        {selected ? texts.beside(titleOf(selected.checkId)) : countText}
      </LiveRegion>
      {isHelpVisible && (
        <Suspense>
          <ShortcutsHelp onClose={() => setHelpVisible(false)} />
        </Suspense>
      )}
    </Page>
  );
}

/** The names of those that are so. */
const classes = (names: Readonly<Record<string, boolean>>) =>
  Object.keys(names)
    .filter((name) => names[name])
    .join(' ');

/** "Fails, not assessed". */
const listedInWords = (names: readonly string[]) => {
  const line = names.join(', ');
  return line.slice(0, 1) + line.slice(1).toLowerCase();
};

/** The same each time: no rows are no reason to render a table. */
const noCauses: FindingsTableProps['causes'] = [];

/** Until the catalogue is read, each finding stands for itself. */
const nothing = () => [];

/** How many faults the findings come to, where that is fewer. */
const causesInWords = (findings: number, causes = findings) =>
  causes < findings ? texts.ofCauses(counted(causes, texts.causes)) : '';

const counterOf = (count: number, cursor: string | undefined) =>
  cursor === undefined ? numberInWords(count) : listTexts.orMore(numberInWords(count));

/** The same object for as long as it says the same: what is rendered by it is not rendered anew. */
function useUnchanged<Value extends object>(value: Value): Value {
  const key = JSON.stringify(value);
  return useMemo(() => JSON.parse(key) as Value, [key]);
}

/** A page of the list. */
function useList(tenant: string, search: FindingsSearch) {
  const filter = useUnchanged(apiFilter(search));
  return useQuery({
    ...findingsQuery(tenant, filter, search.cursor),
    // By check, counts are shown, and no findings.
    enabled: search.group === undefined,
  });
}

/** Shows the selected finding beside the list. */
function useSelected(selected: string | undefined, header: string, onClose: () => void) {
  const panel = useMemo(
    () =>
      selected === undefined
        ? undefined
        : {
            header,
            content: (
              <Suspense>
                <FindingDetail key={selected} findingId={selected} place="panel" />
              </Suspense>
            ),
            onClose,
          },
    [selected, header, onClose],
  );
  useSidePanel(panel);
}

function Actions({ onHelp }: { readonly onHelp: () => void }) {
  const { href } = useLocation();
  return (
    <SpaceBetween size="xs" direction="horizontal">
      <CopyToClipboard
        copyButtonText={texts.copyLink}
        textToCopy={new URL(href, location.origin).href}
        copySuccessText={texts.linkCopied}
        copyErrorText={words.notCopied}
      />
      <Button iconName="keyboard" variant="icon" ariaLabel={texts.shortcuts} onClick={onHelp} />
    </SpaceBetween>
  );
}

interface UnnamedProps {
  readonly title: string;
  readonly onRetry: () => void;
}

const Unnamed = ({ title, onRetry }: UnnamedProps) => (
  <Alert type="warning" header={title} action={<Button onClick={onRetry}>{words.retry}</Button>} />
);
