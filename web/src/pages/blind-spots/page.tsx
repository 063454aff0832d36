import './page.css';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { AccountName } from '../../parts/account/account-name.tsx';
import { Answered } from '../../parts/answered.tsx';
import { useFindingsHref } from '../../parts/findings-href.ts';
import { counted, numberInWords } from '../../parts/format.ts';
import { Page } from '../../parts/page.tsx';
import { pagerOf, type Turn } from '../../parts/pager.tsx';
import { Time } from '../../parts/time.tsx';
import { type BlindSpots, blindSpotsQuery } from '../../queries/blind-spots.ts';
import { type Turns, turnsOf } from '../../queries/client.ts';
import { countsQuery } from '../../queries/counts.ts';
import { blindSpotsTexts as texts } from '../../texts/en/blind-spots.ts';
import { listTexts } from '../../texts/en/list.ts';
import { CauseOf } from './cause.tsx';
import { type BlindAccount, groupByCause } from './causes.ts';
import { Filters } from './filters.tsx';
import { Nothing } from './nothing.tsx';
import { type BlindSpotsSearch, blindSpotsSearch } from './search.ts';
import { unseenOf } from './seen.ts';

const route = '/t/$tenant/blind-spots';

/** What could not be read, by account and cause, and what to do about it. */
export function BlindSpotsPage() {
  const tenant = useTenant();
  const search = useSearch({ from: route });
  const query = useQuery(blindSpotsQuery(tenant, search));
  return (
    <Page title={texts.title} description={texts.description}>
      <SpaceBetween size="l">
        <Filters search={search} />
        <OfInventories account={search.account} />
        <Answered query={query} loading={<Skeleton height="20rem" />}>
          {(page) => <Causes page={page} search={search} turns={turnsOf(query)} />}
        </Answered>
      </SpaceBetween>
    </Page>
  );
}

/** The lists that inventories could not make stand with what they did list: here are those that checks rest on. */
function OfInventories({ account }: { readonly account: string | undefined }) {
  const href = useHref();
  const follow = useFollow();
  const params = { tenant: useTenant() };
  const search = { change: ['not-assessed'], ...(account !== undefined && { account }) } as const;
  return (
    <Box color="text-body-secondary">
      {texts.ofChecks}{' '}
      <Link href={href({ to: '/t/$tenant/inventory', params, search })} onFollow={follow}>
        {texts.ofInventories}
      </Link>
    </Box>
  );
}

interface CausesProps {
  readonly page: BlindSpots;
  readonly search: BlindSpotsSearch;
  readonly turns: Turns;
}

function Causes({ page, search, turns }: CausesProps) {
  const accounts = groupByCause(page.items);
  const isWhole = page.cursor === undefined && search.cursor === undefined;
  const isNarrowed = search.account !== undefined || search.category !== undefined;
  if (accounts.length === 0 && isWhole && !isNarrowed) return <Nothing />;
  return (
    <SpaceBetween size="l">
      {accounts.length === 0 ? <NoMatch page={page} /> : <NotAssessed account={search.account} />}
      {accounts.map((account) => (
        <OneAccount key={account.accountId} {...account} />
      ))}
      <Paging search={search} turns={turns} />
    </SpaceBetween>
  );
}

/** How much is not assessed: blind spots are lists, and single resources may be unread as well. */
function NotAssessed({ account }: { readonly account: string | undefined }) {
  const follow = useFollow();
  const findings = useFindingsHref();
  const counts = useQuery(countsQuery(useTenant(), 'account'));
  const shown = { status: ['error'] as const, ...(account !== undefined && { account }) };
  return (
    <Answered query={counts} loading={<Skeleton height="1.25rem" />}>
      {(all) => {
        const { errors, blocked, asOf } = unseenOf(all, account);
        return (
          <Box>
            {texts.notAssessed(counted(errors, texts.findingsAre), numberInWords(blocked))}{' '}
            <Link href={findings(shown)} onFollow={follow}>
              {texts.showNotAssessed}
            </Link>
            {asOf !== undefined && (
              <Box variant="small" display="block">
                {texts.asOf} <Time at={asOf} as="both" />
              </Box>
            )}
          </Box>
        );
      }}
    </Answered>
  );
}

function OneAccount({ accountId, causes }: BlindAccount) {
  const follow = useFollow();
  const findings = useFindingsHref();
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${counted(causes.length, texts.causes)})`}
          actions={
            <Link href={findings({ account: accountId, status: ['error'] })} onFollow={follow}>
              {texts.findings}
            </Link>
          }
        >
          <AccountName accountId={accountId} withId isLink />
        </Header>
      }
    >
      <div className="causes">
        {causes.map((cause) => (
          <CauseOf key={cause.key} cause={cause} account={accountId} />
        ))}
      </div>
    </Container>
  );
}

function NoMatch({ page }: Pick<CausesProps, 'page'>) {
  const tenant = useTenant();
  const follow = useFollow();
  const href = useHref();
  return (
    <Container>
      <SpaceBetween size="s">
        <Box>{page.stopped ? texts.stopped : texts.noMatch}</Box>
        <Button href={href({ to: '/t/$tenant/blind-spots', params: { tenant } })} onFollow={follow}>
          {texts.clear}
        </Button>
      </SpaceBetween>
    </Container>
  );
}

/** Where the list goes on, and back to where it begins. */
function Paging({ search, turns }: Omit<CausesProps, 'page'>) {
  const navigate = useNavigate({ from: route });
  const { cursor } = search;
  const onTurn: Turn = (to, state) =>
    void navigate({ search: blindSpotsSearch({ ...search, cursor: to }), state });
  return (
    <SpaceBetween size="xs">
      {turns.next !== undefined && turns.stopped === undefined && <Box>{texts.more}</Box>}
      {pagerOf({ label: listTexts.of(texts.title), cursor, ...turns, onTurn })}
    </SpaceBetween>
  );
}
