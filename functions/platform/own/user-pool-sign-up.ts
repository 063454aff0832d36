import { randomBytes } from 'node:crypto';
import {
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  ForgotPasswordCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { notInvited } from '../../core/tenants/registration.ts';
import type { PoolConnection } from './client-secret.ts';
import { ask } from './cognito.ts';

/** What somebody signs up with. */
export interface Registration {
  /** Trimmed and in lower case. */
  readonly email: string;
  readonly name?: string;
}

/** `closed`: nobody may sign up. `not-invited`: this address may not. */
export type RegistrationOutcome = 'accepted' | 'not-taken' | 'closed' | 'not-invited';

/** The code that was sent to an address, and the password that is to be its only one. */
export interface NewPassword {
  readonly email: string;
  readonly code: string;
  readonly password: string;
}

/** `refused`: a wrong or expired code, an unknown address, or one that cannot have a password now. */
export type PasswordOutcome = 'set' | 'refused' | 'weak-password';

/** How people come to an account and to a password of their own. */
export interface SignUps {
  /**
   * Answers the same for an address that has an account. If that was never confirmed, a new code is sent.
   * Where no mail can be sent it may be repeated later, whether or not Cognito keeps the account.
   */
  register(registration: Registration): Promise<RegistrationOutcome>;
  /** Confirms an address that was not confirmed before. */
  confirm(confirmation: NewPassword): Promise<PasswordOutcome>;
  /** Sends a code to the address, if it was confirmed. Does not tell whether it was. */
  forgetPassword(email: string): Promise<void>;
  /** Resets the password of an address that was confirmed. Ends every sign-in of its owner. */
  resetPassword(reset: NewPassword): Promise<PasswordOutcome>;
}

/**
 * A password that nobody knows: 384 random bits, and one of each kind of character that the pool demands.
 * Whoever gives an address first has shown nothing by it, so that no password of theirs may ever let
 * anybody in: docs/decisions/0032-addresses-belong-to-who-confirms-them.md
 */
const unknownPassword = () => `${randomBytes(48).toString('base64url')}aA1-`;

export const signUpsOf = (pool: PoolConnection): SignUps => ({
  register: (registration) => register(pool, registration),
  confirm: (confirmation) => confirm(pool, confirmation),
  forgetPassword: (email) => forgetPassword(pool, email),
  resetPassword: (reset) => resetPassword(pool, reset),
});

async function register(pool: PoolConnection, { email, name }: Registration) {
  const { answer, refusal } = await ask({
    operation: 'SignUp',
    input: {
      ...(await inputOf(pool, email)),
      Password: unknownPassword(),
      UserAttributes: [
        // The pre-sign-up trigger is told the attributes.
        { Name: 'email', Value: email },
        ...(name === undefined ? [] : [{ Name: 'name', Value: name }]),
      ],
    },
    send: (input) => pool.client.send(new SignUpCommand(input)),
    sendsMail: true,
    refusals: {
      UsernameExistsException: 'exists',
      InvalidParameterException: 'not-taken',
      NotAuthorizedException: 'closed',
      UserLambdaValidationException: 'not-invited',
    },
    onlyIf: {
      NotAuthorizedException: /SignUp is not permitted/,
      // Whatever goes wrong in the trigger has this code.
      UserLambdaValidationException: new RegExp(`failed with error ${notInvited}\\b`),
    },
  });
  if (answer) return 'accepted';
  if (refusal !== 'exists') return refusal;
  await sendNewCode(pool, email);
  return 'accepted';
}

/** Sends a new code to who signed up and did not confirm: nobody else gets a mail, and nobody is told which it was. */
async function sendNewCode(pool: PoolConnection, email: string) {
  await ask({
    operation: 'ResendConfirmationCode',
    input: await inputOf(pool, email),
    send: (input) => pool.client.send(new ResendConfirmationCodeCommand(input)),
    sendsMail: true,
    refusals: {
      InvalidParameterException: 'confirmed',
      NotAuthorizedException: 'disabled',
      UserNotFoundException: 'gone',
      // Of this address. To say so would tell that it has an account.
      LimitExceededException: 'too often',
    },
  });
}

// In between nobody can sign in, for nobody knows the password; whoever is interrupted there resets it.
async function confirm(pool: PoolConnection, { email, code, password }: NewPassword) {
  const { refusal } = await ask({
    operation: 'ConfirmSignUp',
    input: { ...(await inputOf(pool, email)), ConfirmationCode: code },
    send: (input) => pool.client.send(new ConfirmSignUpCommand(input)),
    refusals: {
      ...wrongCode,
      AliasExistsException: 'refused',
    },
  });
  if (refusal) return refusal;
  const set = await ask({
    operation: 'AdminSetUserPassword',
    input: { UserPoolId: pool.userPoolId, Username: email, Password: password, Permanent: true },
    send: (input) => pool.client.send(new AdminSetUserPasswordCommand(input)),
    refusals: { InvalidPasswordException: 'weak-password' },
  });
  return set.refusal ?? 'set';
}

async function forgetPassword(pool: PoolConnection, email: string) {
  await ask({
    operation: 'ForgotPassword',
    input: await inputOf(pool, email),
    send: (input) => pool.client.send(new ForgotPasswordCommand(input)),
    sendsMail: true,
    refusals: {
      InvalidParameterException: 'not confirmed',
      NotAuthorizedException: 'disabled, or without a password yet',
      UserNotFoundException: 'unknown',
      // Of this address, as above.
      LimitExceededException: 'too often',
    },
    onlyIf: { InvalidParameterException: /no registered\/verified email/ },
  });
}

async function resetPassword(pool: PoolConnection, { email, code, password }: NewPassword) {
  const { refusal } = await ask({
    operation: 'ConfirmForgotPassword',
    input: { ...(await inputOf(pool, email)), ConfirmationCode: code, Password: password },
    send: (input) => pool.client.send(new ConfirmForgotPasswordCommand(input)),
    refusals: {
      ...wrongCode,
      InvalidPasswordException: 'weak-password',
      UserNotConfirmedException: 'refused',
    },
  });
  if (refusal) return refusal;
  // Cognito leaves other sign-ins alone: https://github.com/aws-amplify/amplify-js/issues/6559
  await ask({
    operation: 'AdminUserGlobalSignOut',
    input: { UserPoolId: pool.userPoolId, Username: email },
    send: (input) => pool.client.send(new AdminUserGlobalSignOutCommand(input)),
    refusals: {},
  });
  return 'set' as const;
}

/** What every request about one user says. */
const inputOf = async ({ clientId: ClientId, secret }: PoolConnection, Username: string) => ({
  ClientId,
  Username,
  SecretHash: await secret.hashFor(Username),
});

/** Limits are of this address, too: to tell them from a wrong code would tell that it has an account. */
const wrongCode = {
  CodeMismatchException: 'refused',
  ExpiredCodeException: 'refused',
  LimitExceededException: 'refused',
  NotAuthorizedException: 'refused',
  TooManyFailedAttemptsException: 'refused',
  UserNotFoundException: 'refused',
} as const;
