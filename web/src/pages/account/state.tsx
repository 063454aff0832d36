import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import { useSearch } from '@tanstack/react-router';
import { useFollow } from '../../app/use-link.ts';
import { useAccountHref, useConnectHref } from '../../parts/account/account-href.ts';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import type { Account } from '../../queries/accounts.ts';
import { accountTexts as texts } from '../../texts/en/accounts/account.ts';

const shapes = {
  pending: 'info',
  degraded: 'warning',
  broken: 'error',
  deleting: 'info',
} as const satisfies Readonly<Record<Exclude<Account['state'], 'connected'>, AlertProps.Type>>;

export interface StateOfProps {
  readonly account: Account;
}

/** Why the account is not simply connected, and where to mend that; nothing where all is well. */
export function StateOf({ account: { accountId, state, reason, foundIn } }: StateOfProps) {
  const follow = useFollow();
  const executionHref = useExecutionHref();
  // What AWS failed to say of a connected account is a reason, too.
  if (state === 'connected')
    return reason === undefined ? null : <Alert type="info">{reason}</Alert>;
  return (
    <Alert
      type={shapes[state]}
      header={texts.stateHeads[state]}
      action={<Remedy accountId={accountId} state={state} />}
    >
      {reason ?? texts.noReason[state]}
      {foundIn !== undefined && (
        <div>
          <Link href={executionHref(foundIn)} onFollow={follow}>
            {texts.foundIn}
          </Link>
        </div>
      )}
    </Alert>
  );
}

function Remedy({ accountId, state }: Pick<Account, 'accountId' | 'state'>) {
  const { tab } = useSearch({ from: '/t/$tenant/accounts/$accountId' });
  const follow = useFollow();
  const connectHref = useConnectHref();
  const accountHref = useAccountHref();
  if (state === 'pending') {
    return (
      <Button href={connectHref(accountId)} onFollow={follow} variant="primary">
        {texts.actions.goOn}
      </Button>
    );
  }
  if (state === 'deleting' || tab !== 'findings') return null;
  return (
    <Button href={accountHref(accountId, 'connection')} onFollow={follow}>
      {texts.toConnection}
    </Button>
  );
}
