import {
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  GetUserCommand,
  SetUserMFAPreferenceCommand,
  UpdateUserAttributesCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PoolConnection } from './client-secret.ts';
import { ask, unusable } from './cognito.ts';
import { type Person, personOf } from './person.ts';

/** What Cognito says of a token whose sign-in has ended, or whose user is gone: it outlives both by half an hour. */
export type TokenRefused = 'token-refused';

/**
 * What people change about themselves, by their access token. Cognito authorises these calls by the token alone: they are
 * not signed, no IAM policy permits or denies them, and the function's role says nothing of them.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html
 */
export interface Profiles {
  /** Whoever the token belongs to. */
  describeSelf(token: string): Promise<Person | TokenRefused>;
  rename(token: string, name: string): Promise<'changed' | 'not-taken' | TokenRefused>;
  /** Leaves all sign-ins as they are. */
  changePassword(
    token: string,
    passwords: { readonly current: string; readonly next: string },
  ): Promise<'set' | 'wrong-password' | 'weak-password' | TokenRefused>;
  /** A new secret for an authenticator app: nothing asks for its codes until one was confirmed. */
  beginSecondFactor(token: string): Promise<{ readonly secret: string } | TokenRefused>;
  /** Has sign-ins ask for a code from now on. Takes the place of the secret before. */
  confirmSecondFactor(token: string, code: string): Promise<'set' | 'wrong-code' | TokenRefused>;
  endSecondFactor(token: string): Promise<'ended' | TokenRefused>;
}

export const profilesOf = (pool: PoolConnection): Profiles => ({
  describeSelf: (token) => describeSelf(pool, token),
  rename: (token, name) => rename(pool, token, name),
  changePassword: (token, passwords) => changePassword(pool, token, passwords),
  beginSecondFactor: (token) => beginSecondFactor(pool, token),
  confirmSecondFactor: (token, code) => confirmSecondFactor(pool, token, code),
  endSecondFactor: async (token) => (await prefer(pool, token, false)) ?? 'ended',
});

/** The meaning of Cognito's errors where a call says nothing but the token. */
const refusedToken = {
  NotAuthorizedException: 'token-refused',
  UserNotFoundException: 'token-refused',
} as const;

async function describeSelf({ client }: PoolConnection, AccessToken: string) {
  const { answer, refusal } = await ask({
    operation: 'GetUser',
    input: { AccessToken },
    send: (input) => client.send(new GetUserCommand(input)),
    refusals: refusedToken,
  });
  return answer ? personOf('GetUser', answer) : refusal;
}

async function rename({ client }: PoolConnection, AccessToken: string, name: string) {
  const { refusal } = await ask({
    operation: 'UpdateUserAttributes',
    input: { AccessToken, UserAttributes: [{ Name: 'name', Value: name }] },
    send: (input) => client.send(new UpdateUserAttributesCommand(input)),
    refusals: { ...refusedToken, InvalidParameterException: 'not-taken' },
  });
  return refusal ?? 'changed';
}

async function changePassword(
  pool: PoolConnection,
  AccessToken: string,
  { current, next }: { readonly current: string; readonly next: string },
) {
  const { refusal } = await ask({
    operation: 'ChangePassword',
    input: { AccessToken, PreviousPassword: current, ProposedPassword: next },
    send: (input) => pool.client.send(new ChangePasswordCommand(input)),
    refusals: {
      ...refusedToken,
      NotAuthorizedException: 'not-authorized',
      InvalidPasswordException: 'weak-password',
      PasswordHistoryPolicyViolationException: 'weak-password',
    },
  });
  if (refusal !== 'not-authorized') return refusal ?? 'set';
  // The same error for a wrong password as for a token that is good for nothing.
  return (await describeSelf(pool, AccessToken)) === 'token-refused'
    ? 'token-refused'
    : 'wrong-password';
}

async function beginSecondFactor({ client }: PoolConnection, AccessToken: string) {
  const { answer, refusal } = await ask({
    operation: 'AssociateSoftwareToken',
    input: { AccessToken },
    send: (input) => client.send(new AssociateSoftwareTokenCommand(input)),
    refusals: refusedToken,
  });
  if (!answer) return refusal;
  if (!answer.SecretCode) throw unusable('AssociateSoftwareToken', 'no secret');
  return { secret: answer.SecretCode };
}

async function confirmSecondFactor(pool: PoolConnection, AccessToken: string, code: string) {
  const { answer, refusal } = await ask({
    operation: 'VerifySoftwareToken',
    input: { AccessToken, UserCode: code },
    send: (input) => pool.client.send(new VerifySoftwareTokenCommand(input)),
    refusals: {
      ...refusedToken,
      CodeMismatchException: 'wrong-code',
      EnableSoftwareTokenMFAException: 'wrong-code',
      // Nothing was begun, or it was long ago.
      SoftwareTokenMFANotFoundException: 'wrong-code',
    },
  });
  if (!answer) return refusal;
  if (answer.Status !== 'SUCCESS') return 'wrong-code';
  return (await prefer(pool, AccessToken, true)) ?? 'set';
}

/** Whether sign-ins ask for a code. */
async function prefer({ client }: PoolConnection, AccessToken: string, Enabled: boolean) {
  const { refusal } = await ask({
    operation: 'SetUserMFAPreference',
    input: { AccessToken, SoftwareTokenMfaSettings: { Enabled, PreferredMfa: Enabled } },
    send: (input) => client.send(new SetUserMFAPreferenceCommand(input)),
    refusals: refusedToken,
  });
  return refusal;
}
