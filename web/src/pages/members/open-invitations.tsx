import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { Deed } from '../../parts/deed.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { counted } from '../../parts/format.ts';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import { Time } from '../../parts/time.tsx';
import {
  type Invitation,
  type Member,
  membersQuery,
  openInvitationsQuery,
  revokeInvitation,
} from '../../queries/members.ts';
import { membersTexts as texts } from '../../texts/en/members.ts';
import { words } from '../../texts/en/words.ts';

/** Who is invited and has not answered. */
export function OpenInvitations() {
  const tenant = useTenant();
  const queries = useQueryClient();
  const query = useQuery(openInvitationsQuery(tenant));
  const { data: members = [] } = useQuery(membersQuery(tenant));
  const [asked, setAsked] = useState<Invitation>();
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const all = query.data ?? [];
  return (
    <>
      <Rows
        title={texts.invitations}
        header={
          <Header
            variant="h2"
            {...(query.data && { counter: texts.counter(counted(all.length, texts.open)) })}
          >
            {texts.invitations}
          </Header>
        }
        columns={columnsFor(members, setAsked)}
        items={all}
        keyOf={({ invitationId }) => invitationId}
        nameOf={({ userId }) => userId}
        isLoading={query.isPending}
        loading={texts.loadingInvitations}
        empty={
          <SpaceBetween size="xs">
            <Box fontWeight="bold">{texts.noInvitations}</Box>
            <Box>{texts.noInvitationsNext}</Box>
          </SpaceBetween>
        }
      />
      {asked && (
        <Dialog
          title={texts.revokeTitle}
          deed={texts.revokeDeed}
          onDo={() =>
            // Read again where it fails, too: it may have been answered meanwhile.
            revokeInvitation(tenant, asked.invitationId).finally(() => {
              void queries.invalidateQueries({ queryKey: [tenant, 'invitations'] });
              void queries.invalidateQueries({ queryKey: [tenant, 'members'] });
            })
          }
          onClose={() => setAsked(undefined)}
        >
          <Box>{texts.revokeMeaning(asked.userId, words.roles[asked.role])}</Box>
        </Dialog>
      )}
    </>
  );
}

const columnsFor = (
  members: readonly Member[],
  onRevoke: (invitation: Invitation) => void,
): RowsProps<Invitation>['columns'] => [
  {
    id: 'user',
    header: texts.columns.user,
    minWidth: 240,
    cell: ({ userId }) => <Copyable text={userId} label={texts.copyUserId(userId)} />,
  },
  {
    id: 'role',
    header: texts.columns.role,
    minWidth: 110,
    cell: ({ role }) => words.roles[role],
  },
  {
    id: 'by',
    header: texts.columns.by,
    minWidth: 200,
    // Whoever has left is known by their id alone.
    cell: ({ invitedBy }) => members.find(({ userId }) => userId === invitedBy)?.email ?? invitedBy,
  },
  {
    id: 'invited',
    header: texts.columns.invited,
    minWidth: 120,
    cell: ({ createdAt }) => <Time at={createdAt} as="relative" />,
  },
  {
    id: 'expires',
    header: texts.columns.expires,
    minWidth: 120,
    cell: ({ expiresAt }) => <Time at={expiresAt} as="relative" />,
  },
  {
    id: 'actions',
    header: texts.columns.actions,
    minWidth: 100,
    cell: (invitation) => (
      <Deed
        variant="inline-link"
        text={texts.revoke}
        ariaLabel={texts.revokeOf(invitation.userId)}
        onClick={() => onRevoke(invitation)}
      />
    ),
  },
];
