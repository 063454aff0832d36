import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  SignUpCommand,
  UserLambdaValidationException,
} from '@aws-sdk/client-cognito-identity-provider';
import { AddPermissionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { inviteAddress } from '../../../functions/data/users/invited-addresses.ts';
import { as, emulators } from '../support/aws.ts';
import { functionName, store } from '../support/platform.ts';

const cognito = new CognitoIdentityProviderClient(as());
const lambda = new LambdaClient(as());
const FunctionName = functionName('pre-sign-up');
let ClientId: string | undefined;

/** Past the API, as anybody may who knows the id of the client. */
const signUp = (Username: string) =>
  cognito.send(new SignUpCommand({ ClientId, Username, Password: 'Correct-Horse-7-Battery' }));

const addressOf = (name: string) => `${name}-${Date.now().toString(36)}@example.com`;

/** A pool as that of a stage whose registration is by invitation: this stage is open. */
beforeAll(async () => {
  const { accountId, region } = emulators;
  const { UserPool } = await cognito.send(
    new CreateUserPoolCommand({
      PoolName: 'by-invitation',
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      LambdaConfig: { PreSignUp: `arn:aws:lambda:${region}:${accountId}:function:${FunctionName}` },
    }),
  );
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId: UserPool?.Id, ClientName: 'api' }),
  );
  ClientId = UserPoolClient?.ClientId;
  await lambda.send(
    new AddPermissionCommand({
      FunctionName,
      StatementId: `by-invitation-${Date.now()}`,
      Action: 'lambda:InvokeFunction',
      Principal: 'cognito-idp.amazonaws.com',
      ...(UserPool?.Arn && { SourceArn: UserPool.Arn }),
    }),
  );
});

describe('the trigger of a pool that takes who was invited', () => {
  const now = new Date();
  const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);

  it('keeps a stranger out', async () => {
    const refused = signUp(addressOf('stranger'));

    await expect(refused).rejects.toThrow(UserLambdaValidationException);
    await expect(refused).rejects.toThrow('PreSignUp failed with error not-invited.');
  });

  it('lets in who was invited, and nobody whose time is over', async () => {
    const [guest, late] = [addressOf('guest'), addressOf('late')];
    await inviteAddress(store.table, guest, { now, until: inSeconds(3600) });
    await inviteAddress(store.table, late, { now, until: inSeconds(-1) });

    await expect(signUp(guest)).resolves.toMatchObject({ UserConfirmed: false });
    await expect(signUp(late)).rejects.toThrow('not-invited');
  });
});
