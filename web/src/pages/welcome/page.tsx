import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Answered } from '../../parts/answered.tsx';
import { Copyable } from '../../parts/copyable.tsx';
import { Front } from '../../parts/front.tsx';
import { idempotencyKeys } from '../../parts/idempotency-keys.ts';
import { OwnInvitations } from '../../parts/own-invitations.tsx';
import { Step } from '../../parts/step.tsx';
import { meQuery } from '../../queries/me.ts';
import { ownInvitationsQuery } from '../../queries/own-invitations.ts';
import { welcomeTexts as texts } from '../../texts/en/welcome.ts';
import { SignedIn } from './signed-in.tsx';

/** Whoever is a member of no tenant accepts an invitation to one, or makes one. */
export function WelcomePage() {
  return (
    <Front title={texts.title} footer={<SignedIn />}>
      <SpaceBetween size="l">
        <Box variant="p">{texts.why}</Box>
        <Invitations />
        <Create />
      </SpaceBetween>
    </Front>
  );
}

function Invitations() {
  const query = useQuery(ownInvitationsQuery());
  return (
    <section>
      <Header variant="h2">{texts.invitations}</Header>
      <Answered query={query} loading={<Skeleton height="7rem" />}>
        {(invitations) =>
          invitations.length > 0 ? (
            <OwnInvitations invitations={invitations} />
          ) : (
            <SpaceBetween size="s">
              <Box>{texts.none}</Box>
              <UserId />
              <Button
                iconName="refresh"
                loading={query.isFetching}
                onClick={() => void query.refetch()}
              >
                {texts.look}
              </Button>
            </SpaceBetween>
          )
        }
      </Answered>
    </section>
  );
}

/** What whoever invites them has to know. */
function UserId() {
  const me = useQuery(meQuery());
  return (
    <Answered query={me} loading={<Skeleton height="2.75rem" />}>
      {({ userId }) => (
        <div>
          <Box variant="awsui-key-label">{texts.userId}</Box>
          <Copyable text={userId} label={texts.copyUserId} />
        </div>
      )}
    </Answered>
  );
}

function Create() {
  const router = useRouter();
  const queries = useQueryClient();
  // A name that was sent twice makes one tenant.
  const [keyOf] = useState(idempotencyKeys);
  return (
    <section>
      <SpaceBetween size="s">
        <Header variant="h2" description={texts.createNext}>
          {texts.create}
        </Header>
        <Step
          fields={[{ name: 'name', label: texts.name, autoComplete: 'organization' }]}
          submit={texts.createDeed}
          onSubmit={async ({ name = '' }) => {
            const { tenantId } = await call('createTenant', {
              body: { name },
              idempotencyKey: keyOf(name),
            });
            await queries.invalidateQueries({ queryKey: ['me'] });
            await router.navigate({ to: '/t/$tenant/accounts/new', params: { tenant: tenantId } });
          }}
        />
      </SpaceBetween>
    </section>
  );
}
