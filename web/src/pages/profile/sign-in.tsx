import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../app/failure.tsx';
import { Deed } from '../../parts/deed.tsx';
import { beginSecondFactor, type Me } from '../../queries/me.ts';
import { profileTexts as texts } from '../../texts/en/profile.ts';
import { ChangePassword } from './change-password.tsx';
import { SetUp, TurnOff } from './second-factor.tsx';

/** How they sign in: by password, and by a code where they set up an authenticator app. */
export function SignIn({ me }: { readonly me: Me }) {
  const [asked, setAsked] = useState<'password' | 'turn-off'>();
  const begin = useMutation({ mutationFn: beginSecondFactor });
  const close = () => setAsked(undefined);
  return (
    <Container header={<Header variant="h2">{texts.signIn}</Header>}>
      <SpaceBetween size="l">
        <div className="with-deed">
          <div>
            <Box variant="awsui-key-label">{texts.password}</Box>
            <Box color="text-body-secondary">{texts.forgotten}</Box>
          </div>
          <Deed text={texts.changePassword} onClick={() => setAsked('password')} />
        </div>
        <div className="with-deed">
          <div>
            <Box variant="awsui-key-label">{texts.secondFactor}</Box>
            <StatusIndicator type={me.secondFactor ? 'success' : 'stopped'}>
              {me.secondFactor ? texts.secondFactorOn : texts.secondFactorOff}
            </StatusIndicator>
          </div>
          {me.secondFactor ? (
            <Deed
              text={texts.turnOff}
              ariaLabel={texts.turnOffLabel}
              onClick={() => setAsked('turn-off')}
            />
          ) : (
            <Deed text={texts.setUp} isBusy={begin.isPending} onClick={() => begin.mutate()} />
          )}
        </div>
        {begin.error && <Failure error={begin.error} />}
      </SpaceBetween>
      {asked === 'password' && <ChangePassword email={me.email} onClose={close} />}
      {asked === 'turn-off' && <TurnOff onClose={close} />}
      {begin.data && !me.secondFactor && <SetUp begun={begin.data} onClose={begin.reset} />}
    </Container>
  );
}
