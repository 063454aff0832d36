import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { useVerify } from '../../parts/account/use-verify.ts';
import { Page } from '../../parts/page.tsx';
import { type AccountDetail, accountQuery, isGone } from '../../queries/accounts.ts';
import { accountTexts as texts } from '../../texts/en/accounts/account.ts';
import { Actions } from './actions.tsx';
import { Facts } from './facts.tsx';
import { Gone } from './gone.tsx';
import { StateOf } from './state.tsx';
import { Tabs } from './tabs.tsx';

const route = '/t/$tenant/accounts/$accountId';

/** The form, loaded for whoever changes the account. */
const Edit = lazy(async () => ({ default: (await import('./edit.tsx')).Edit }));

/** One account: whether it can be entered, what fails in it, and how it is connected. */
export function AccountPage() {
  const { accountId } = useParams({ from: route });
  // Another account is another page: nothing of the one before stays.
  return <OnePage key={accountId} accountId={accountId} />;
}

function OnePage({ accountId }: { readonly accountId: string }) {
  const { data, error, refetch } = useQuery(accountQuery({ tenant: useTenant(), accountId }));
  if (isGone(data, error)) return <Gone />;
  if (error) {
    return (
      <Page title={texts.title} description={accountId}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page title={texts.title} description={accountId}>
        <Skeleton height="40rem" />
      </Page>
    );
  }
  return <Known account={data} />;
}

function Known({ account }: { readonly account: AccountDetail }) {
  const { edit } = useSearch({ from: route });
  const verifier = useVerify(account.accountId);
  if (edit !== undefined && account.state !== 'deleting') {
    return (
      <Suspense>
        <Edit account={account} />
      </Suspense>
    );
  }
  return (
    <Page
      title={account.name}
      description={account.accountId}
      actions={<Actions account={account} verifier={verifier} />}
    >
      <SpaceBetween size="l">
        {verifier.error !== null && !verifier.isVerifying && (
          <Failure error={verifier.error} onRetry={verifier.verify} />
        )}
        <StateOf account={account} />
        <Facts account={account} />
        {account.state !== 'deleting' && <Tabs account={account} verifier={verifier} />}
      </SpaceBetween>
    </Page>
  );
}
