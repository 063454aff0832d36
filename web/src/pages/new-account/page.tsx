import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTenant } from '../../app/use-tenant.ts';
import { useVerify } from '../../parts/account/use-verify.ts';
import { Answered } from '../../parts/answered.tsx';
import { Page } from '../../parts/page.tsx';
import { accountQuery } from '../../queries/accounts.ts';
import { newAccountTexts as texts } from '../../texts/en/accounts/new-account.ts';
import { Deleting } from './deleting.tsx';
import { DeployRole } from './deploy-role.tsx';
import { NameAccount } from './name-account.tsx';
import { Steps } from './steps.tsx';
import { VerifyAccount } from './verify-account.tsx';

/** Connects an account in three steps. The address names the account from the second one on: a reload goes on there. */
export function NewAccountPage() {
  const { account } = useSearch({ from: '/t/$tenant/accounts/new' });
  if (account !== undefined) return <Named key={account} accountId={account} />;
  return (
    <Page title={texts.title}>
      <SpaceBetween size="l">
        <Steps current="name" />
        <NameAccount />
      </SpaceBetween>
    </Page>
  );
}

function Named({ accountId }: { readonly accountId: string }) {
  const { step = 'role' } = useSearch({ from: '/t/$tenant/accounts/new' });
  const account = useQuery(accountQuery({ tenant: useTenant(), accountId }));
  const verifier = useVerify(accountId);
  return (
    <Page title={texts.titled(account.data?.name ?? accountId)} description={accountId}>
      <SpaceBetween size="l">
        <Steps current={step} />
        <Answered query={account} loading={<Skeleton height="36rem" />}>
          {(known) => {
            if (known.state === 'deleting') return <Deleting accountId={accountId} />;
            const Step = step === 'role' ? DeployRole : VerifyAccount;
            return <Step account={known} verifier={verifier} />;
          }}
        </Answered>
      </SpaceBetween>
    </Page>
  );
}
