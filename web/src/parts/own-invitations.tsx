import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Failure } from '../app/failure.tsx';
import {
  acceptInvitation,
  declineInvitation,
  type OwnInvitation,
} from '../queries/own-invitations.ts';
import { invitationTexts as texts } from '../texts/en/invitations.ts';
import { Deed } from './deed.tsx';
import { Time } from './time.tsx';

export interface OwnInvitationsProps {
  readonly invitations: readonly OwnInvitation[];
}

/** The invitations that the one who is signed in can answer, each with its two answers: whoever accepts one goes there. */
export const OwnInvitations = ({ invitations }: OwnInvitationsProps) => (
  <ul className="history">
    {invitations.map((invitation) => (
      <li key={invitation.invitationId}>
        <OneInvitation invitation={invitation} />
      </li>
    ))}
  </ul>
);

function OneInvitation({ invitation }: { readonly invitation: OwnInvitation }) {
  const router = useRouter();
  const queries = useQueryClient();
  const { invitationId, tenantId, tenantName, role, expiresAt } = invitation;
  const answer = useMutation({
    mutationFn: async (isAccepted: boolean) => {
      if (!isAccepted) return declineInvitation(invitationId);
      await acceptInvitation(invitationId);
      await queries.invalidateQueries({ queryKey: ['me'] });
      await router.navigate({ to: '/t/$tenant/overview', params: { tenant: tenantId } });
    },
    // Where it was refused, too: it may have been revoked meanwhile.
    onSettled: () => queries.invalidateQueries({ queryKey: ['own-invitations'] }),
  });
  return (
    <SpaceBetween size="xs">
      <div className="with-deed">
        <div>
          <Box fontWeight="bold">{tenantName}</Box>
          <Box color="text-body-secondary">
            {texts.asRole(role)} <Time at={expiresAt} as="relative" />
          </Box>
        </div>
        <SpaceBetween size="xs" direction="horizontal">
          <Deed
            text={texts.decline}
            ariaLabel={texts.declineOf(tenantName)}
            isBusy={answer.isPending && !answer.variables}
            onClick={() => answer.mutate(false)}
          />
          <Deed
            variant="primary"
            text={texts.accept}
            ariaLabel={texts.acceptOf(tenantName)}
            isBusy={answer.isPending && answer.variables}
            onClick={() => answer.mutate(true)}
          />
        </SpaceBetween>
      </div>
      {answer.error && <Failure error={answer.error} />}
    </SpaceBetween>
  );
}
