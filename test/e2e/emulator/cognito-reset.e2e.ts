import { createHmac } from 'node:crypto';
import {
  AdminDisableUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  CodeMismatchException,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  DescribeUserPoolClientCommand,
  ExpiredCodeException,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  InvalidParameterException,
  NotAuthorizedException,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/aws.ts';
import { putStack } from '../support/stack.ts';

const cognito = new CognitoIdentityProviderClient(as());
const first = 'Passw0rd!';
const second = 'Passw0rd!2';
let UserPoolId: string;
let ClientId: string;
let secret: string;

const hash = (userName: string) =>
  createHmac('sha256', secret).update(`${userName}${ClientId}`).digest('base64');
const of = (Username: string) => ({ ClientId, Username, SecretHash: hash(Username) });
const forget = (email: string) => cognito.send(new ForgotPasswordCommand(of(email)));
const reset = (email: string, ConfirmationCode = '654321') =>
  cognito.send(
    new ConfirmForgotPasswordCommand({ ...of(email), ConfirmationCode, Password: second }),
  );
const signIn = (USERNAME: string, PASSWORD: string) =>
  cognito.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD, SECRET_HASH: hash(USERNAME) },
    }),
  );
const refresh = (RefreshToken: string | undefined, ClientSecret = secret) =>
  cognito.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken, ClientSecret }));

async function signUp(email: string, isConfirmed = true) {
  await cognito.send(new SignUpCommand({ ...of(email), Password: first }));
  const confirmation = { ...of(email), ConfirmationCode: '123456' };
  if (isConfirmed) await cognito.send(new ConfirmSignUpCommand(confirmation));
}

beforeAll(async () => {
  const outputs = await putStack('cognito-reset', {
    Pool: {
      Type: 'AWS::Cognito::UserPool',
      Properties: { UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] },
    },
    Client: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: {
        UserPoolId: { Ref: 'Pool' },
        GenerateSecret: true,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        PreventUserExistenceErrors: 'ENABLED',
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
      },
    },
  });
  UserPoolId = outputs.Pool ?? '';
  ClientId = outputs.Client ?? '';
  const { UserPoolClient } = await cognito.send(
    new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
  );
  secret = UserPoolClient?.ClientSecret ?? '';
});

describe('a client with a secret', () => {
  const stranger = { ClientId: '', Username: 'victim@example.com', Password: first };
  const attempts: Readonly<Record<string, (proof: object) => Promise<unknown>>> = {
    SignUp: (proof) => cognito.send(new SignUpCommand({ ...stranger, ClientId, ...proof })),
    ForgotPassword: (proof) =>
      cognito.send(new ForgotPasswordCommand({ ...stranger, ClientId, ...proof })),
    ConfirmForgotPassword: (proof) =>
      cognito.send(
        new ConfirmForgotPasswordCommand({
          ...stranger,
          ClientId,
          ConfirmationCode: '654321',
          ...proof,
        }),
      ),
    ConfirmSignUp: (proof) =>
      cognito.send(
        new ConfirmSignUpCommand({ ...stranger, ClientId, ConfirmationCode: '123456', ...proof }),
      ),
  };

  it.each(Object.keys(attempts))('answers nobody who does not show it: %s', async (operation) => {
    const attempt = attempts[operation];

    await expect(attempt?.({})).rejects.toThrow('secret was not received');
    await expect(attempt?.({ SecretHash: 'c29tZXRoaW5n' })).rejects.toThrow(
      'Unable to verify secret hash',
    );
  });

  it('signs nobody in and refreshes nothing without it', async () => {
    await signUp('shown@example.com');
    const { AuthenticationResult } = await signIn('shown@example.com', first);
    const AuthParameters = { USERNAME: 'shown@example.com', PASSWORD: first };

    await expect(
      cognito.send(
        new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }),
      ),
    ).rejects.toThrow(NotAuthorizedException);
    const { RefreshToken } = AuthenticationResult ?? {};
    await expect(refresh(RefreshToken, 'another')).rejects.toThrow(NotAuthorizedException);
    await expect(refresh(RefreshToken)).resolves.toHaveProperty('AuthenticationResult');
  });
});

describe('a forgotten password', () => {
  it('is replaced by who has the code, once', async () => {
    await signUp('forgetful@example.com');
    await forget('forgetful@example.com');

    await expect(reset('forgetful@example.com', '123456')).rejects.toThrow(CodeMismatchException);
    await reset('forgetful@example.com');

    await expect(reset('forgetful@example.com')).rejects.toThrow(ExpiredCodeException);
    await expect(signIn('forgetful@example.com', first)).rejects.toThrow(NotAuthorizedException);
    await expect(signIn('forgetful@example.com', second)).resolves.toHaveProperty(
      'AuthenticationResult',
    );
  });

  it('leaves who signed in before signed in, until they are signed out', async () => {
    await signUp('elsewhere@example.com');
    const { AuthenticationResult } = await signIn('elsewhere@example.com', first);
    await forget('elsewhere@example.com');
    await reset('elsewhere@example.com');
    const still = await refresh(AuthenticationResult?.RefreshToken);

    await cognito.send(
      new AdminUserGlobalSignOutCommand({ UserPoolId, Username: 'elsewhere@example.com' }),
    );

    await expect(refresh(still.AuthenticationResult?.RefreshToken)).rejects.toThrow(
      NotAuthorizedException,
    );
    const later = await signIn('elsewhere@example.com', second);
    await expect(refresh(later.AuthenticationResult?.RefreshToken)).resolves.toBeDefined();
  });

  it('is asked for in vain where there is nobody, or nobody who can sign in', async () => {
    await signUp('disabled@example.com');
    const disabled = { UserPoolId, Username: 'disabled@example.com' };
    await cognito.send(new AdminDisableUserCommand(disabled));

    for (const email of ['disabled@example.com', 'unknown@example.com']) {
      await expect(forget(email)).resolves.toHaveProperty('CodeDeliveryDetails');
      await expect(reset(email)).rejects.toThrow(CodeMismatchException);
    }
  });

  it('is not reset for an address that nobody confirmed', async () => {
    await signUp('waiting@example.com', false);

    await expect(forget('waiting@example.com')).rejects.toThrow(InvalidParameterException);
    await expect(reset('waiting@example.com')).rejects.toThrow(ExpiredCodeException);
  });

  it('is not reset in the place of a temporary one', async () => {
    await signUp('temporary@example.com');
    await cognito.send(
      new AdminSetUserPasswordCommand({
        UserPoolId,
        Username: 'temporary@example.com',
        Password: first,
      }),
    );

    await expect(forget('temporary@example.com')).rejects.toThrow(NotAuthorizedException);
  });
});
