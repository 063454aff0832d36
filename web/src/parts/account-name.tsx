import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../app/use-tenant.ts';
import { accountsQuery } from '../queries/accounts.ts';

export interface AccountNameProps {
  readonly accountId: string;
  /** Whether the id stands beside the name. @default false: in the tooltip only */
  readonly withId?: boolean;
}

/** The name that the tenant gave the account; its id alone where the name is not known, or the account is gone. */
export function AccountName({ accountId, withId = false }: AccountNameProps) {
  const { data: accounts } = useQuery(accountsQuery(useTenant()));
  const name = accounts?.find((account) => account.accountId === accountId)?.name;
  if (name === undefined) return <span>{accountId}</span>;
  return <span title={accountId}>{withId ? `${name} (${accountId})` : name}</span>;
}
