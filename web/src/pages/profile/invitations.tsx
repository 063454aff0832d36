import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Skeleton from '@cloudscape-design/components/skeleton';
import { useQuery } from '@tanstack/react-query';
import { Answered } from '../../parts/answered.tsx';
import { OwnInvitations } from '../../parts/own-invitations.tsx';
import { ownInvitationsQuery } from '../../queries/own-invitations.ts';
import { profileTexts as texts } from '../../texts/en/profile.ts';

/** The invitations that wait for an answer. */
export function Invitations() {
  const query = useQuery(ownInvitationsQuery());
  return (
    <Container header={<Header variant="h2">{texts.invitations}</Header>}>
      <Answered query={query} loading={<Skeleton height="3rem" />}>
        {(invitations) =>
          invitations.length > 0 ? (
            <OwnInvitations invitations={invitations} />
          ) : (
            <Box color="text-body-secondary">{texts.noInvitations}</Box>
          )
        }
      </Answered>
    </Container>
  );
}
