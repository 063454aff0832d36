import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { ItemOf } from '../api/types.ts';
import { allPages } from './all-pages.ts';
import { freshFor } from './client.ts';

export type OwnInvitation = ItemOf<'listOwnInvitations'>;

/** The invitations that the one who is signed in can answer. */
export const ownInvitationsQuery = () =>
  queryOptions({
    queryKey: ['own-invitations'],
    queryFn: ({ signal }) =>
      allPages<OwnInvitation>((query) => call('listOwnInvitations', { query, signal })),
    staleTime: freshFor.counts,
  });

/** Makes the one who is signed in a member. */
export const acceptInvitation = (invitationId: string) =>
  call('acceptInvitation', { path: { invitationId } });

export const declineInvitation = (invitationId: string) =>
  call('declineInvitation', { path: { invitationId } });
