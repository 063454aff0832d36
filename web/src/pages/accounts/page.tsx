import './page.css';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { ConnectAccount } from '../../parts/account/connect-account.tsx';
import { FirstSteps } from '../../parts/account/first-steps.tsx';
import { Answered } from '../../parts/answered.tsx';
import { useCountColumns } from '../../parts/counted/counted-list.tsx';
import { counted, numberInWords } from '../../parts/format.ts';
import { Page } from '../../parts/page.tsx';
import { Rows } from '../../parts/rows.tsx';
import { type Account, accountsQuery } from '../../queries/accounts.ts';
import { countsQuery } from '../../queries/counts.ts';
import { accountsTexts as texts } from '../../texts/en/accounts/accounts.ts';
import { accountColumns, type Row } from './columns.tsx';
import { Filters } from './filters.tsx';
import { type AccountsSearch, accountsSearch } from './search.ts';
import { shownAccounts } from './shown.ts';

const route = '/t/$tenant/accounts';

/** The accounts of the tenant: whether they can be entered, and what is counted of them. */
export function AccountsPage() {
  const accounts = useQuery(accountsQuery(useTenant()));
  const hasSome = (accounts.data?.length ?? 0) > 0;
  return (
    <Page
      title={texts.title}
      description={texts.description}
      // Where there is none, the steps below lead on.
      actions={hasSome && <ConnectAccount />}
    >
      <Answered query={accounts} loading={<Skeleton height="24rem" />}>
        {(all) => (all.length === 0 ? <FirstSteps /> : <Accounts accounts={all} />)}
      </Answered>
    </Page>
  );
}

function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const search = useSearch({ from: route });
  const navigate = useNavigate({ from: route });
  const go = (to: AccountsSearch) =>
    void navigate({ search: accountsSearch(to), replace: true, resetScroll: false });
  const counts = useQuery(countsQuery(useTenant(), 'account'));
  const countColumns = useCountColumns<Row>().filter(({ id }) => id !== 'pass');
  const countsOf = new Map(counts.data?.items.map((item) => [item.key, item.severities]));
  const rows = shownAccounts(accounts, search).map(
    (account): Row => ({
      key: account.accountId,
      name: account.name,
      account,
      severities: countsOf.get(account.accountId),
      of: { account: account.accountId },
    }),
  );
  const all = counted(accounts.length, texts.counted);
  return (
    <SpaceBetween size="m">
      {counts.error && <Failure error={counts.error} onRetry={() => void counts.refetch()} />}
      <Rows
        title={texts.title}
        header={
          <Header variant="h2">
            {rows.length === accounts.length ? all : texts.shownOf(numberInWords(rows.length), all)}
          </Header>
        }
        // Figures that could not be read have no column: above is said why.
        columns={counts.error ? accountColumns : [...accountColumns, ...countColumns]}
        items={rows}
        keyOf={({ key }) => key}
        nameOf={({ name }) => name}
        isLoading={counts.isPending}
        loading={texts.loading}
        filters={<Filters search={search} onChange={go} />}
        empty={
          <SpaceBetween size="s">
            <Box fontWeight="bold">{texts.noMatch}</Box>
            <Button onClick={() => go({})}>{texts.clear}</Button>
          </SpaceBetween>
        }
      />
    </SpaceBetween>
  );
}
