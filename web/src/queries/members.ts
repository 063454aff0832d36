import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { BodyOf, ItemOf } from '../api/types.ts';
import { allPages } from './all-pages.ts';
import { freshFor } from './client.ts';

export type Member = ItemOf<'listMembers'>;
export type Invitation = ItemOf<'listInvitations'>;

/** All members of the tenant: it has at most 200. */
export const membersQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'members'],
    queryFn: ({ signal }) =>
      allPages<Member>((query) =>
        call('listMembers', { path: { tenantId: tenant }, query, signal }),
      ),
    staleTime: freshFor.list,
  });

/** The invitations of the tenant that are open. Who may not invite may not read them. */
export const openInvitationsQuery = (tenant: string) =>
  queryOptions({
    queryKey: [tenant, 'invitations'],
    queryFn: async ({ signal }): Promise<readonly Invitation[]> => {
      const all = await allPages<Invitation>((query) =>
        call('listInvitations', { path: { tenantId: tenant }, query, signal }),
      );
      return all.filter(({ state }) => state === 'pending');
    },
    staleTime: freshFor.list,
  });

/** @param idempotencyKey One per invitation that is asked for. */
export const invite = (said: {
  readonly tenant: string;
  readonly body: BodyOf<'createInvitation'>;
  readonly idempotencyKey: string;
}) =>
  call('createInvitation', {
    path: { tenantId: said.tenant },
    body: said.body,
    idempotencyKey: said.idempotencyKey,
  });

export const revokeInvitation = (tenant: string, invitationId: string) =>
  call('revokeInvitation', { path: { tenantId: tenant, invitationId } });

export const changeRole = (tenant: string, userId: string, body: BodyOf<'updateMember'>) =>
  call('updateMember', { path: { tenantId: tenant, userId }, body });

/** Removes a member, or lets the one who is signed in leave. */
export const removeMember = (tenant: string, userId: string) =>
  call('deleteMember', { path: { tenantId: tenant, userId } });
