import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { secondStep, signIn } from '../../api/session.ts';
import { Failure } from '../../app/failure.tsx';
import { nextPath } from '../../app/next-path.ts';
import { useFollow } from '../../app/use-link.ts';
import { Front } from '../../parts/front.tsx';
import { Step, type StepField } from '../../parts/step.tsx';
import { siteQuery } from '../../queries/site.ts';
import { signInTexts as texts } from '../../texts/en/sign-in.ts';

const emailField = (value = ''): StepField => ({
  name: 'email',
  label: texts.email,
  type: 'email',
  autoComplete: 'username',
  value,
});

const codeField: StepField = {
  name: 'code',
  label: texts.code,
  autoComplete: 'one-time-code',
  inputMode: 'numeric',
};

const newPasswordField: StepField = {
  name: 'password',
  label: texts.newPassword,
  hint: texts.passwordRule,
  type: 'password',
  autoComplete: 'new-password',
};

/** Email and password; then, for who has set one up, the second factor. */
export function SignInPage() {
  const { next, email } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const [needsCode, setNeedsCode] = useState(false);
  const goOn = () => router.history.replace(nextPath(next));

  if (needsCode) {
    return (
      <Front title={texts.secondFactorTitle}>
        <Step
          key="second-factor"
          fields={[{ ...codeField, label: texts.secondFactor }]}
          submit={texts.signIn}
          secondary={
            <Button formAction="none" onClick={() => setNeedsCode(false)}>
              {texts.back}
            </Button>
          }
          onSubmit={async ({ code = '' }) => {
            await signIn(secondStep(code.trim()));
            goOn();
          }}
        />
      </Front>
    );
  }
  return (
    <Front title={texts.signIn} footer={<OtherWays />}>
      <Step
        key="password"
        fields={[
          emailField(email),
          {
            name: 'password',
            label: texts.password,
            type: 'password',
            autoComplete: 'current-password',
          },
        ]}
        submit={texts.signIn}
        onSubmit={async (values) => {
          if ((await signIn(values)) === 'mfa-required') setNeedsCode(true);
          else goOn();
        }}
      />
    </Front>
  );
}

function OtherWays() {
  const site = useQuery(siteQuery());
  const follow = useFollow();
  return (
    <SpaceBetween size="xs">
      <Link href="/forgotten-password" onFollow={follow}>
        {texts.forgotten}
      </Link>
      {site.error && <Failure error={site.error} onRetry={() => void site.refetch()} />}
      {site.data && site.data.signUp !== 'closed' && (
        <Box>
          {texts.noAccount}{' '}
          <Link href="/sign-up" onFollow={follow}>
            {texts.signUp}
          </Link>
        </Box>
      )}
    </SpaceBetween>
  );
}

/** An address and a name; then the code that was sent, and the first password. */
export function SignUpPage() {
  const { email: known } = useSearch({ from: '/sign-up' });
  const site = useQuery(siteQuery());
  const [email, setEmail] = useState<string>();

  if (email !== undefined) {
    return (
      <PasswordByCode
        title={texts.signUp}
        email={email}
        operation="confirm"
        onAgain={() => setEmail(undefined)}
      />
    );
  }
  return (
    <Front title={texts.signUp} footer={<ToSignIn />}>
      <SpaceBetween size="m">
        {site.error && <Failure error={site.error} onRetry={() => void site.refetch()} />}
        {site.data?.signUp === 'invitation' && <Alert>{texts.invitationOnly}</Alert>}
        {site.data?.signUp === 'closed' && <Alert type="warning">{texts.closed}</Alert>}
        <Step
          fields={[
            emailField(known),
            {
              name: 'name',
              label: texts.name,
              hint: texts.nameOptional,
              autoComplete: 'name',
              isOptional: true,
            },
          ]}
          submit={texts.goOn}
          onSubmit={async ({ email = '', name = '' }) => {
            await call('register', { body: { email, ...(name !== '' && { name }) } });
            setEmail(email);
          }}
        />
      </SpaceBetween>
    </Front>
  );
}

/** An address; then the code that was sent, and another password. */
export function ForgottenPasswordPage() {
  const { email: known } = useSearch({ from: '/forgotten-password' });
  const [email, setEmail] = useState<string>();

  if (email !== undefined) {
    return (
      <PasswordByCode
        title={texts.forgottenTitle}
        email={email}
        operation="resetPassword"
        onAgain={() => setEmail(undefined)}
      />
    );
  }
  return (
    <Front title={texts.forgottenTitle} footer={<ToSignIn />}>
      <Step
        fields={[emailField(known)]}
        submit={texts.askForCode}
        onSubmit={async ({ email = '' }) => {
          await call('forgotPassword', { body: { email } });
          setEmail(email);
        }}
      />
    </Front>
  );
}

interface PasswordByCodeProps {
  readonly title: string;
  readonly email: string;
  readonly operation: 'confirm' | 'resetPassword';
  readonly onAgain: () => void;
}

/** The code of a mail, and the password that it allows to set. */
function PasswordByCode({ title, email, operation, onAgain }: PasswordByCodeProps) {
  const [isDone, setDone] = useState(false);
  const router = useRouter();
  const toSignIn = () => void router.navigate({ to: '/sign-in', search: { email } });

  if (isDone) {
    return (
      <Front title={title}>
        <SpaceBetween size="m">
          <Alert type="success">{texts.passwordSet}</Alert>
          <Button variant="primary" onClick={toSignIn}>
            {texts.signIn}
          </Button>
        </SpaceBetween>
      </Front>
    );
  }
  return (
    <Front title={title} footer={<ToSignIn />}>
      <SpaceBetween size="m">
        <Alert>{texts.codeSent(email)}</Alert>
        <Step
          fields={[codeField, newPasswordField]}
          submit={texts.setPassword}
          secondary={
            <Button formAction="none" onClick={onAgain}>
              {texts.again}
            </Button>
          }
          onSubmit={async ({ code = '', password = '' }) => {
            await call(operation, { body: { email, code, password } });
            setDone(true);
          }}
        />
      </SpaceBetween>
    </Front>
  );
}

function ToSignIn() {
  const follow = useFollow();
  return (
    <Box>
      {texts.haveAccount}{' '}
      <Link href="/sign-in" onFollow={follow}>
        {texts.signIn}
      </Link>
    </Box>
  );
}
