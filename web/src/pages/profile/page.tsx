import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { Answered } from '../../parts/answered.tsx';
import { Page } from '../../parts/page.tsx';
import { meQuery } from '../../queries/me.ts';
import { profileTexts as texts } from '../../texts/en/profile.ts';
import { Invitations } from './invitations.tsx';
import { Preferences } from './preferences.tsx';
import { SignIn } from './sign-in.tsx';
import { Tenants } from './tenants.tsx';
import { You } from './you.tsx';

/** The one who is signed in: who they are, how they sign in, and what they like. */
export function ProfilePage() {
  const query = useQuery(meQuery());
  return (
    <Page title={texts.title} description={texts.description}>
      <SpaceBetween size="l">
        <Answered query={query} loading={<Skeleton height="24rem" />}>
          {(me) => (
            <SpaceBetween size="l">
              <You me={me} />
              <SignIn me={me} />
              <Tenants me={me} />
            </SpaceBetween>
          )}
        </Answered>
        <Invitations />
        <Preferences />
      </SpaceBetween>
    </Page>
  );
}
