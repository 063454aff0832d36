import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useFollow } from '../../app/use-link.ts';
import { useAccountHref } from '../../parts/account/account-href.ts';
import { covers } from '../../parts/account/covers.ts';
import { RunNow } from '../../parts/execution/run-now.tsx';
import { RunRefused, useRunStarter } from '../../parts/execution/run-started.tsx';
import { useFindingsHref } from '../../parts/findings-href.ts';
import type { Account } from '../../queries/accounts.ts';
import { newAccountTexts as texts } from '../../texts/en/accounts/new-account.ts';

export interface OnwardProps {
  readonly account: Account;
  /** Further buttons. */
  readonly children: ReactNode;
}

/** Where to go once the account is connected: its first result, or what is known of it. */
export function Onward({ account, children }: OnwardProps) {
  const starter = useRunStarter();
  const follow = useFollow();
  const accountHref = useAccountHref();
  const findings = useFindingsHref();
  const { accountId } = account;
  return (
    <SpaceBetween size="s">
      <RunRefused starter={starter} />
      <SpaceBetween size="xs" direction="horizontal">
        <RunNow
          starter={starter}
          text={texts.run}
          none={texts.noTask}
          isOffered={(task) => covers(task, account)}
        />
        <Button href={accountHref(accountId)} onFollow={follow}>
          {texts.open}
        </Button>
        <Button href={findings({ account: accountId })} onFollow={follow}>
          {texts.findings}
        </Button>
        {children}
      </SpaceBetween>
    </SpaceBetween>
  );
}
