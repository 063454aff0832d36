import { queryOptions } from '@tanstack/react-query';
import { ApiError, mayPass } from '../api/api-error.ts';
import { call } from '../api/client.ts';
import type { Answer, BodyOf, ItemOf } from '../api/types.ts';
import { allPages } from './all-pages.ts';
import { freshFor } from './client.ts';

export type Account = ItemOf<'listAccounts'>;
/** An account with what was found when it was last verified. */
export type AccountDetail = Answer<'readAccount'>;
export type Verification = NonNullable<AccountDetail['verification']>;
export type Template = Answer<'readAccountTemplate'>;

/** One account of a tenant. */
export interface OneAccount {
  readonly tenant: string;
  readonly accountId: string;
}

/** What an action of a person says with its request: one key per action. */
interface Action extends OneAccount {
  readonly idempotencyKey: string;
}

/** The milliseconds between two questions whether an account that is being deleted is gone. */
const erasureRhythm = 3_000;

/** When to look again at what is being erased; never where looking again cannot help, be it that it is gone. */
export const nextErasureLook = (isErasing: boolean | undefined, error: unknown): number | false =>
  isErasing && (error === null || (error instanceof ApiError && mayPass(error.status)))
    ? erasureRhythm
    : false;

const isDeleting = ({ state }: Pick<Account, 'state'>): boolean => state === 'deleting';

/** All accounts of the tenant: a plan allows some hundreds at most. Read again while one of them is being deleted. */
export const accountsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'accounts'],
    queryFn: ({ signal }) =>
      allPages<Account>((query) => call('listAccounts', { tenant, query, signal })),
    staleTime: freshFor.counts,
    refetchInterval: ({ state }) => nextErasureLook(state.data?.some(isDeleting), state.error),
  });

/** One account. While it is being deleted it is asked for until it is gone. */
export const accountQuery = ({ tenant, accountId }: OneAccount) =>
  queryOptions({
    queryKey: [tenant, 'account', accountId],
    queryFn: ({ signal }) => call('readAccount', { tenant, path: { accountId }, signal }),
    refetchInterval: ({ state }) =>
      nextErasureLook(state.data && isDeleting(state.data), state.error),
  });

/** Whether an account has been erased: it was being deleted when it was last read, and is not found any more. */
export const isGone = (last: Pick<Account, 'state'> | undefined, error: unknown): boolean =>
  last !== undefined && isDeleting(last) && error instanceof ApiError && error.status === 404;

/** What lets us into an account, for those who may set it up. It follows from what the role is to read, and where. */
export const accountTemplateQuery = (
  { tenant, accountId }: OneAccount,
  of: Pick<Account, 'reads' | 'regions'>,
) =>
  queryOptions({
    queryKey: [tenant, 'account-template', accountId, of.reads, of.regions[0]],
    queryFn: ({ signal }) => call('readAccountTemplate', { tenant, path: { accountId }, signal }),
    staleTime: freshFor.counts,
  });

export const createAccount = (said: {
  readonly tenant: string;
  readonly body: BodyOf<'createAccount'>;
  readonly idempotencyKey: string;
}) => call('createAccount', said);

/** Asks AWS what has become of an account: about ten seconds, and 22 at most. */
export const verifyAccount = ({ tenant, accountId, idempotencyKey }: Action) =>
  call('verifyAccount', { tenant, path: { accountId }, idempotencyKey });

export const updateAccount = ({
  tenant,
  accountId,
  idempotencyKey,
  body,
}: Action & { readonly body: BodyOf<'updateAccount'> }) =>
  call('updateAccount', { tenant, path: { accountId }, body, idempotencyKey });

export const deleteAccount = ({ tenant, accountId, idempotencyKey }: Action) =>
  call('deleteAccount', { tenant, path: { accountId }, idempotencyKey });
