import {
  type AuthenticationResultType,
  type ChallengeNameType,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PoolConnection } from './client-secret.ts';
import { ask, unusable } from './cognito.ts';

/** What a sign-in gives. No ID token: nobody here has a use for one. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** The seconds for which the access token holds. */
  readonly expiresIn: number;
}

/** `refused` for an unknown address as for a wrong password. */
export type SignIn =
  | { readonly state: 'signed-in'; readonly tokens: Tokens }
  | { readonly state: 'mfa-required'; readonly session: string }
  | { readonly state: 'not-confirmed' | 'wrong-code' | 'refused' };

/** How people sign in and out. */
export interface SignIns {
  signIn(email: string, password: string): Promise<SignIn>;
  /** @param session As `signIn` gave it. @param code Of the authenticator app. */
  answerMfa(session: string, code: string): Promise<SignIn>;
  /** The refresh token that comes back replaces the one that was given. `undefined`: refused. */
  refresh(refreshToken: string): Promise<Tokens | undefined>;
  /** Ends a sign-in: no token comes from it any more. `refused`: it is no refresh token of ours. */
  revoke(refreshToken: string): Promise<'revoked' | 'refused'>;
}

export const signInsOf = (pool: PoolConnection): SignIns => ({
  signIn: (email, password) => signIn(pool, email, password),
  answerMfa: (session, code) => answerMfa(pool, session, code),
  refresh: (refreshToken) => refresh(pool, refreshToken),
  revoke: (refreshToken) => revoke(pool, refreshToken),
});

async function signIn(pool: PoolConnection, email: string, password: string): Promise<SignIn> {
  const { client, clientId: ClientId, secret } = pool;
  const { answer, refusal } = await ask({
    operation: 'InitiateAuth',
    input: {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH' as const,
      AuthParameters: {
        USERNAME: email,
        PASSWORD: password,
        SECRET_HASH: await secret.hashFor(email),
      },
    },
    send: (input) => client.send(new InitiateAuthCommand(input)),
    refusals: {
      NotAuthorizedException: 'refused',
      PasswordResetRequiredException: 'refused',
      UserNotFoundException: 'refused',
      UserNotConfirmedException: 'not-confirmed',
    },
  });
  return answer ? signInOf('InitiateAuth', answer) : { state: refusal };
}

async function answerMfa(pool: PoolConnection, session: string, code: string): Promise<SignIn> {
  const { client, clientId: ClientId, secret } = pool;
  const { userName, ofCognito } = readSession(session);
  const { answer, refusal } = await ask({
    operation: 'RespondToAuthChallenge',
    input: {
      ClientId,
      ChallengeName: totp,
      Session: ofCognito,
      ChallengeResponses: {
        USERNAME: userName,
        SOFTWARE_TOKEN_MFA_CODE: code,
        SECRET_HASH: await secret.hashFor(userName),
      },
    },
    send: (input) => client.send(new RespondToAuthChallengeCommand(input)),
    refusals: {
      CodeMismatchException: 'wrong-code',
      ExpiredCodeException: 'wrong-code',
      // Of the session: it has expired, or never was one.
      InvalidParameterException: 'refused',
      NotAuthorizedException: 'refused',
      SoftwareTokenMFANotFoundException: 'refused',
      UserNotFoundException: 'refused',
    },
  });
  return answer ? signInOf('RespondToAuthChallenge', answer) : { state: refusal };
}

async function refresh(
  { client, clientId: ClientId, secret }: PoolConnection,
  refreshToken: string,
) {
  const { answer } = await ask({
    operation: 'GetTokensFromRefreshToken',
    input: { ClientId, RefreshToken: refreshToken, ClientSecret: await secret.read() },
    send: (input) => client.send(new GetTokensFromRefreshTokenCommand(input)),
    refusals: {
      NotAuthorizedException: 'refused',
      RefreshTokenReuseException: 'refused',
      UserNotFoundException: 'refused',
    },
  });
  return answer && tokensOf('GetTokensFromRefreshToken', answer.AuthenticationResult);
}

async function revoke(
  { client, clientId: ClientId, secret }: PoolConnection,
  refreshToken: string,
) {
  const { answer } = await ask({
    operation: 'RevokeToken',
    input: { ClientId, Token: refreshToken, ClientSecret: await secret.read() },
    send: (input) => client.send(new RevokeTokenCommand(input)),
    refusals: {
      InvalidParameterException: 'refused',
      UnauthorizedException: 'refused',
      UnsupportedTokenTypeException: 'refused',
    },
  });
  return answer ? 'revoked' : 'refused';
}

const totp = 'SOFTWARE_TOKEN_MFA' as const;

interface AuthAnswer {
  readonly ChallengeName?: ChallengeNameType | undefined;
  readonly ChallengeParameters?: Readonly<Record<string, string>> | undefined;
  readonly Session?: string | undefined;
  readonly AuthenticationResult?: AuthenticationResultType | undefined;
}

function signInOf(operation: string, answer: AuthAnswer): SignIn {
  const { ChallengeName, ChallengeParameters, Session, AuthenticationResult } = answer;
  if (ChallengeName === undefined) {
    return { state: 'signed-in', tokens: tokensOf(operation, AuthenticationResult) };
  }
  const userName = ChallengeParameters?.USER_ID_FOR_SRP;
  if (ChallengeName !== totp || !Session || !userName) {
    throw unusable(operation, `the challenge ${ChallengeName}, which we cannot put to anybody`);
  }
  return { state: 'mfa-required', session: `${userName}.${Session}` };
}

/** Who began to sign in with a session, as `signIn` gave it. Cognito refuses it for anybody else. */
export const userNameOf = (session: string): string => readSession(session).userName;

/** The challenge wants the user's real name, not the address they signed in with. */
function readSession(session: string) {
  const dot = session.indexOf('.');
  return { userName: session.slice(0, dot), ofCognito: session.slice(dot + 1) };
}

function tokensOf(operation: string, result: AuthenticationResultType = {}): Tokens {
  const { AccessToken, RefreshToken, ExpiresIn } = result;
  if (!AccessToken || !RefreshToken || !ExpiresIn) throw unusable(operation, 'not all tokens');
  return { accessToken: AccessToken, refreshToken: RefreshToken, expiresIn: ExpiresIn };
}
