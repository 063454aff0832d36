import Link from '@cloudscape-design/components/link';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useFollow } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { accountsQuery } from '../../queries/accounts.ts';
import { useAccountHref } from './account-href.ts';

export interface AccountNameProps {
  readonly accountId: string;
  /** Whether the id stands beside the name. @default false: in the tooltip only */
  readonly withId?: boolean;
  /** Whether it leads to the account. @default false */
  readonly isLink?: boolean;
}

/** The name that the tenant gave the account; its id alone where the name is not known, or the account is gone. */
export const AccountName = memo(function AccountName({
  accountId,
  withId = false,
  isLink = false,
}: AccountNameProps) {
  const follow = useFollow();
  const href = useAccountHref();
  const { data: accounts } = useQuery(accountsQuery(useTenant()));
  const name = accounts?.find((account) => account.accountId === accountId)?.name;
  if (name === undefined) return <span>{accountId}</span>;
  const text = <span title={accountId}>{withId ? `${name} (${accountId})` : name}</span>;
  if (!isLink) return text;
  return (
    <Link href={href(accountId)} onFollow={follow}>
      {text}
    </Link>
  );
});
