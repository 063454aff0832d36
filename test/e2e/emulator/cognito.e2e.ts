import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/aws.ts';
import { putStack } from '../support/stack.ts';

const client = new CognitoIdentityProviderClient(as());
const password = 'Passw0rd!';
let outputs: Record<string, string>;
let ClientId: string;

const signUp = (Username: string) =>
  client.send(new SignUpCommand({ ClientId, Username, Password: password }));
const confirm = (Username: string, ConfirmationCode: string) =>
  client.send(new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode }));
const signIn = (USERNAME: string, PASSWORD = password, id = ClientId) =>
  client.send(
    new InitiateAuthCommand({
      ClientId: id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD },
    }),
  );

beforeAll(async () => {
  const appClient = (flows: readonly string[]) => ({
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: {
      UserPoolId: { Ref: 'Pool' },
      ExplicitAuthFlows: flows,
      PreventUserExistenceErrors: 'ENABLED',
    },
  });
  outputs = await putStack('cognito', {
    Pool: { Type: 'AWS::Cognito::UserPool' },
    Client: appClient(['ALLOW_USER_PASSWORD_AUTH']),
    NoPasswords: appClient(['ALLOW_REFRESH_TOKEN_AUTH']),
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
