import {
  AdminGetUserCommand,
  AssociateSoftwareTokenCommand,
  type AttributeType,
  CodeDeliveryFailureException,
  CodeMismatchException,
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  EnableSoftwareTokenMFAException,
  ExpiredCodeException,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  RefreshTokenReuseException,
  ResendConfirmationCodeCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  UnauthorizedException,
  UnsupportedTokenTypeException,
  UsernameExistsException,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, emulators } from '../support/aws.ts';
import { putStack } from '../support/stack.ts';
import { authenticator } from '../support/totp.ts';

const client = new CognitoIdentityProviderClient(as());
const password = 'Passw0rd!';
let outputs: Record<string, string>;
let ClientId: string;

/** The client of the pool whose user names are addresses. */
const people = () => outputs.People ?? '';

const signUp = (Username: string, id = ClientId) =>
  client.send(new SignUpCommand({ ClientId: id, Username, Password: password }));
const confirm = (Username: string, ConfirmationCode: string, id = ClientId) =>
  client.send(new ConfirmSignUpCommand({ ClientId: id, Username, ConfirmationCode }));
const signIn = (USERNAME: string, PASSWORD = password, id = ClientId) =>
  client.send(
    new InitiateAuthCommand({
      ClientId: id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD },
    }),
  );

// biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was claimed.
const claims = (token = ''): any =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
const attributes = (list: readonly AttributeType[] = []) =>
  Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));

beforeAll(async () => {
  const appClient = (pool: string, flows: readonly string[], settings: object = {}) => ({
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: {
      UserPoolId: { Ref: pool },
      ExplicitAuthFlows: flows,
      PreventUserExistenceErrors: 'ENABLED',
      ...settings,
    },
  });
  const rotating = {
    AccessTokenValidity: 10,
    TokenValidityUnits: { AccessToken: 'minutes' },
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
  };
  outputs = await putStack('cognito', {
    Names: { Type: 'AWS::Cognito::UserPool' },
    Client: appClient('Names', ['ALLOW_USER_PASSWORD_AUTH']),
    NoPasswords: appClient('Names', ['ALLOW_REFRESH_TOKEN_AUTH']),
    Pool: {
      Type: 'AWS::Cognito::UserPool',
      Properties: {
        UsernameAttributes: ['email'],
        AutoVerifiedAttributes: ['email'],
        MfaConfiguration: 'OPTIONAL',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      },
    },
    People: appClient('Pool', ['ALLOW_USER_PASSWORD_AUTH'], rotating),
    OfOthers: appClient('Pool', ['ALLOW_USER_PASSWORD_AUTH'], rotating),
  });
  ClientId = outputs.Client ?? '';
});

describe('the emulated Cognito', () => {
  it('lets nobody in before they are confirmed, and takes only the right code', async () => {
    await signUp('new');

    await expect(signIn('new')).rejects.toThrow('User is not confirmed.');
    await expect(confirm('new', '000000')).rejects.toThrow('Invalid verification code');
    await confirm('new', '123456');
    const { AuthenticationResult } = await signIn('new');
    expect(AuthenticationResult?.AccessToken).toBeDefined();
  });

  it('refuses a wrong password and an unknown user alike', async () => {
    await expect(signIn('new', 'wrong')).rejects.toThrow('Incorrect username or password.');
    await expect(signIn('nobody')).rejects.toThrow('Incorrect username or password.');
  });

  it('refuses a flow that the client does not allow', async () => {
    await expect(signIn('new', password, outputs.NoPasswords)).rejects.toThrow('not enabled');
  });

  it('refuses the answer to a challenge that was never given', async () => {
    const answer = (ChallengeName: 'PASSWORD_VERIFIER' | 'NEW_PASSWORD_REQUIRED') =>
      client.send(
        new RespondToAuthChallengeCommand({
          ClientId,
          ChallengeName,
          ChallengeResponses: { USERNAME: 'new', NEW_PASSWORD: 'Another1!', PASSWORD: 'Another1!' },
        }),
      );

    await expect(answer('PASSWORD_VERIFIER')).rejects.toThrow('Incorrect username or password.');
    await expect(answer('NEW_PASSWORD_REQUIRED')).rejects.toThrow('Invalid session');
    await expect(signIn('new')).resolves.toBeDefined();
  });
});

describe('a pool that signs in by address', () => {
  const address = 'ada@example.com';

  it('names people by their sub', async () => {
    const { UserSub = '' } = await signUp(address, people());
    await confirm(address, '123456', people());

    const { AuthenticationResult } = await signIn(address, password, people());
    const user = await client.send(
      new AdminGetUserCommand({ UserPoolId: outputs.Pool, Username: UserSub }),
    );

    expect(claims(AuthenticationResult?.AccessToken)).toMatchObject({
      sub: UserSub,
      username: UserSub,
      client_id: people(),
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
    });
    expect(user.Username).toBe(UserSub);
    expect(user.UserStatus).toBe('CONFIRMED');
    expect(attributes(user.UserAttributes)).toMatchObject({
      email: address,
      email_verified: 'true',
    });
  });

  it('knows an address that signed up before', async () => {
    await expect(signUp(address, people())).rejects.toThrow(UsernameExistsException);
  });

  it('sends a new code to who did not confirm, and tells nobody else anything', async () => {
    const resend = (Username: string) =>
      client.send(new ResendConfirmationCodeCommand({ ClientId: people(), Username }));
    await signUp('slow@example.com', people());

    await expect(resend('slow@example.com')).resolves.toHaveProperty('CodeDeliveryDetails');
    await expect(resend('nobody@example.com')).resolves.toHaveProperty('CodeDeliveryDetails');
    await expect(resend(address)).rejects.toThrow('User is already confirmed.');
    await expect(confirm('nobody@example.com', '123456', people())).rejects.toThrow(
      ExpiredCodeException,
    );
  });

  it('gives tokens the life that the client says', async () => {
    const { AuthenticationResult } = await signIn(address, password, people());

    const { iat, exp } = claims(AuthenticationResult?.AccessToken);
    expect(exp - iat).toBe(600);
    expect(AuthenticationResult?.ExpiresIn).toBe(600);
  });
});

describe('a refresh token', () => {
  const tokens = async () => {
    const { AuthenticationResult } = await signIn('ada@example.com', password, people());
    return {
      access: AuthenticationResult?.AccessToken,
      refresh: AuthenticationResult?.RefreshToken,
    };
  };
  const refresh = async (RefreshToken: string | undefined, ClientId = people()) => {
    const { AuthenticationResult } = await client.send(
      new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }),
    );
    return AuthenticationResult?.RefreshToken;
  };
  const revoke = (Token: string | undefined, ClientId = people()) =>
    client.send(new RevokeTokenCommand({ ClientId, Token }));

  it('is replaced when it is used, and refused when it is used again', async () => {
    const { refresh: first } = await tokens();

    const second = await refresh(first);

    expect(second).toBeDefined();
    expect(second).not.toBe(first);
    await expect(refresh(first)).rejects.toThrow(RefreshTokenReuseException);
    await expect(refresh(second)).resolves.toBeDefined();
  });

  it('cannot be used the old way where it is replaced', async () => {
    const REFRESH_TOKEN = (await tokens()).refresh ?? '';

    await expect(
      client.send(
        new InitiateAuthCommand({
          ClientId: people(),
          AuthFlow: 'REFRESH_TOKEN_AUTH',
          AuthParameters: { REFRESH_TOKEN },
        }),
      ),
    ).rejects.toThrow('not enabled');
  });

  it('ends with all that came from the same sign-in when one is revoked', async () => {
    const { refresh: first } = await tokens();
    const other = (await tokens()).refresh;
    const second = await refresh(first);

    await revoke(first);

    await expect(refresh(second)).rejects.toThrow('revoked');
    await expect(refresh(other)).resolves.toBeDefined();
  });

  it('is refused where it is none, is forged, or belongs to another client', async () => {
    const { access, refresh: given = '' } = await tokens();
    const forged = `${given.slice(0, -8)}AAAAAAAA`;

    for (const token of ['nonsense', access, forged]) {
      await expect(refresh(token)).rejects.toThrow('Invalid Refresh Token');
      await expect(revoke(token)).rejects.toThrow(UnsupportedTokenTypeException);
    }
    await expect(refresh(given, outputs.OfOthers)).rejects.toThrow('Invalid Refresh Token');
    await expect(revoke(given, outputs.OfOthers)).rejects.toThrow(UnauthorizedException);
    await expect(refresh(given)).resolves.toBeDefined();
  });
});

it('fails when it is told to, though nobody signs the call', async () => {
  const fault = { code: 'CodeDeliveryFailureException', message: 'No mail.', status: 400 };
  const end = await emulators.inject({
    account: emulators.accountId,
    action: 'cognito-idp:SignUp',
    times: 1,
    ...fault,
  });

  await expect(signUp('unlucky')).rejects.toThrow(CodeDeliveryFailureException);
  await expect(signUp('unlucky')).resolves.toBeDefined();
  await end();
});

describe('an authenticator app', () => {
  it('is asked at each sign-in once it was set up, and takes each right code once', async () => {
    const email = 'careful@example.com';
    const { UserSub: USERNAME = '' } = await signUp(email, people());
    await confirm(email, '123456', people());
    const { AuthenticationResult } = await signIn(email, password, people());
    const AccessToken = AuthenticationResult?.AccessToken;
    const { SecretCode = '' } = await client.send(
      new AssociateSoftwareTokenCommand({ AccessToken }),
    );
    const app = authenticator(SecretCode);
    const prefer = () =>
      client.send(
        new SetUserMFAPreferenceCommand({
          AccessToken,
          SoftwareTokenMfaSettings: { Enabled: true },
        }),
      );
    const verify = (UserCode: string) =>
      client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
    const answer = (Session: string | undefined, code: string) =>
      client.send(
        new RespondToAuthChallengeCommand({
          ClientId: people(),
          ChallengeName: 'SOFTWARE_TOKEN_MFA',
          Session,
          ChallengeResponses: { USERNAME, SOFTWARE_TOKEN_MFA_CODE: code },
        }),
      );

    await expect(prefer()).rejects.toThrow('has not set up');
    await expect(verify('000000')).rejects.toThrow(EnableSoftwareTokenMFAException);
    await verify(await app.code());
    await prefer();
    const asked = await signIn(email, password, people());

    expect(asked.AuthenticationResult).toBeUndefined();
    expect(asked.ChallengeName).toBe('SOFTWARE_TOKEN_MFA');
    expect(asked.ChallengeParameters?.USER_ID_FOR_SRP).toBe(USERNAME);
    await expect(answer(asked.Session, '000000')).rejects.toThrow(CodeMismatchException);
    const code = await app.code();
    await expect(answer('x'.repeat(44), code)).rejects.toThrow('Invalid session');
    const done = await answer(asked.Session, code);
    expect(done.AuthenticationResult?.AccessToken).toBeDefined();
    await expect(answer(asked.Session, await app.code())).rejects.toThrow('Invalid session');
    const again = await signIn(email, password, people());
    await expect(answer(again.Session, code)).rejects.toThrow(ExpiredCodeException);
  });
});
