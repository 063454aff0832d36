import {
  type AuthenticationResultType,
  type ChallengeNameType,
  ConfirmSignUpCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { notInvited } from '../core/tenancy/registration.ts';
import { ask, type CognitoOptions, connectCognito, unusable } from './cognito.ts';

/** What somebody signs up with. */
export interface Registration {
  /** Trimmed and in lower case. */
  readonly email: string;
  readonly password: string;
  readonly name?: string;
}

/** What a sign-in gives. No ID token: nobody here has a use for one. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Of the access token, in seconds. */
  readonly expiresIn: number;
}

/** `closed`: nobody may sign up. `not-invited`: this address may not. */
export type RegistrationOutcome =
  | 'accepted'
  | 'weak-password'
  | 'not-taken'
  | 'closed'
  | 'not-invited';

/** `refused` for an unknown address as for a wrong password. */
export type SignIn =
  | { readonly state: 'signed-in'; readonly tokens: Tokens }
  | { readonly state: 'mfa-required'; readonly session: string }
  | { readonly state: 'not-confirmed' | 'wrong-code' | 'refused' };

/**
 * Our client of the user pool: how people sign up, in and out. What a person may get wrong is answered;
 * a limit is thrown as ServiceLimitError, a mail that cannot be sent as MailNotSentError, anything else
 * as PlatformError.
 *
 * No call is signed: Cognito knows no IAM permissions for them.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html
 */
export interface UserPoolClient {
  /**
   * Answers the same for an address that has an account. If that was never confirmed, a new code is sent.
   * Where no mail can be sent it may be repeated later, whether or not Cognito keeps the account.
   */
  register(registration: Registration): Promise<RegistrationOutcome>;
  /** `refused`: a wrong or expired code, an unknown address, or one that is confirmed already. */
  confirm(email: string, code: string): Promise<'confirmed' | 'refused'>;
  signIn(email: string, password: string): Promise<SignIn>;
  /** @param session As `signIn` gave it. @param code Of the authenticator app. */
  answerMfa(session: string, code: string): Promise<SignIn>;
  /** The refresh token that comes back replaces the one that was given. `undefined`: refused. */
  refresh(refreshToken: string): Promise<Tokens | undefined>;
  /** Ends a sign-in: no token comes from it any more. `refused`: it is no refresh token of ours. */
  revoke(refreshToken: string): Promise<'revoked' | 'refused'>;
}

export interface UserPoolClientOptions extends CognitoOptions {
  readonly clientId: string;
}

export function openUserPoolClient({
  clientId: ClientId,
  ...options
}: UserPoolClientOptions): UserPoolClient {
  const client = connectCognito(options);

  /** For who signed up and did not confirm: nobody else gets a mail, and nobody is told which it was. */
  async function sendNewCode(Username: string) {
    await ask({
      operation: 'ResendConfirmationCode',
      input: { ClientId, Username },
      send: (input) => client.send(new ResendConfirmationCodeCommand(input)),
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

  return {
    async register({ email, password, name }) {
      const { answer, refusal } = await ask({
        operation: 'SignUp',
        input: {
          ClientId,
          Username: email,
          Password: password,
          UserAttributes: [
            // The pre-sign-up trigger is told the attributes.
            { Name: 'email', Value: email },
            ...(name === undefined ? [] : [{ Name: 'name', Value: name }]),
          ],
        },
        send: (input) => client.send(new SignUpCommand(input)),
        sendsMail: true,
        refusals: {
          UsernameExistsException: 'exists',
          InvalidPasswordException: 'weak-password',
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
      await sendNewCode(email);
      return 'accepted';
    },

    async confirm(email, code) {
      const { answer } = await ask({
        operation: 'ConfirmSignUp',
        input: { ClientId, Username: email, ConfirmationCode: code },
        send: (input) => client.send(new ConfirmSignUpCommand(input)),
        refusals: {
          AliasExistsException: 'refused',
          CodeMismatchException: 'refused',
          ExpiredCodeException: 'refused',
          NotAuthorizedException: 'refused',
          UserNotFoundException: 'refused',
        },
      });
      return answer ? 'confirmed' : 'refused';
    },

    async signIn(email, password) {
      const { answer, refusal } = await ask({
        operation: 'InitiateAuth',
        input: {
          ClientId,
          AuthFlow: 'USER_PASSWORD_AUTH' as const,
          AuthParameters: { USERNAME: email, PASSWORD: password },
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
    },

    async answerMfa(session, code) {
      const { userName, ofCognito } = readSession(session);
      const { answer, refusal } = await ask({
        operation: 'RespondToAuthChallenge',
        input: {
          ClientId,
          ChallengeName: totp,
          Session: ofCognito,
          ChallengeResponses: { USERNAME: userName, SOFTWARE_TOKEN_MFA_CODE: code },
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
    },

    async refresh(refreshToken) {
      const { answer } = await ask({
        operation: 'GetTokensFromRefreshToken',
        input: { ClientId, RefreshToken: refreshToken },
        send: (input) => client.send(new GetTokensFromRefreshTokenCommand(input)),
        refusals: {
          NotAuthorizedException: 'refused',
          RefreshTokenReuseException: 'refused',
          UserNotFoundException: 'refused',
        },
      });
      return answer && tokensOf('GetTokensFromRefreshToken', answer.AuthenticationResult);
    },

    async revoke(refreshToken) {
      const { answer } = await ask({
        operation: 'RevokeToken',
        input: { ClientId, Token: refreshToken },
        send: (input) => client.send(new RevokeTokenCommand(input)),
        refusals: {
          InvalidParameterException: 'refused',
          UnauthorizedException: 'refused',
          UnsupportedTokenTypeException: 'refused',
        },
      });
      return answer ? 'revoked' : 'refused';
    },
  };
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
