import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  NotAuthorizedException,
  SignUpCommand,
  UnexpectedLambdaException,
  UserLambdaValidationException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { AddPermissionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/aws.ts';
import { lambda, putStack, role } from '../support/stack.ts';

const cognito = new CognitoIdentityProviderClient(as());
const functions = new LambdaClient(as());
const Password = 'Passw0rd!';

const trigger = `exports.handler = async (event) => {
  const { email } = event.request.userAttributes;
  if (event.triggerSource === 'PreSignUp_SignUp' && !email.startsWith('guest')) throw new Error('who is ' + email);
  return event;
};`;

const pool = (properties: object) => ({
  Type: 'AWS::Cognito::UserPool',
  Properties: {
    UsernameAttributes: ['email'],
    AutoVerifiedAttributes: ['email'],
    ...properties,
  },
});
const clientOf = (of: string) => ({
  Type: 'AWS::Cognito::UserPoolClient',
  Properties: { UserPoolId: { Ref: of }, ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] },
});

let outputs: Record<string, string>;

const signUp = (client: 'ClosedClient' | 'GuardedClient', Username: string) =>
  cognito.send(new SignUpCommand({ ClientId: outputs[client], Username, Password }));

const create = (of: 'Closed' | 'Guarded', Username: string) =>
  cognito.send(
    new AdminCreateUserCommand({
      UserPoolId: outputs[of],
      Username,
      MessageAction: 'SUPPRESS',
      UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
    }),
  );

beforeAll(async () => {
  outputs = await putStack('cognito-sign-up', {
    Role: role('lambda.amazonaws.com'),
    Trigger: lambda('Role', trigger, { FunctionName: 'pre-sign-up' }),
    Closed: pool({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } }),
    ClosedClient: clientOf('Closed'),
    Guarded: pool({ LambdaConfig: { PreSignUp: { 'Fn::GetAtt': ['Trigger', 'Arn'] } } }),
    GuardedClient: clientOf('Guarded'),
  });
});

describe('the emulated Cognito', () => {
  it('lets nobody sign up to a pool in which administrators alone make users', async () => {
    const refused = signUp('ClosedClient', 'ada@example.com');

    await expect(refused).rejects.toThrow(NotAuthorizedException);
    await expect(refused).rejects.toThrow('SignUp is not permitted for this user pool');
  });

  it('lets who was made by an administrator in, under their sub', async () => {
    const UserPoolId = outputs.Closed;
    const Username = 'grace@example.com';
    await create('Closed', Username);

    await cognito.send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }),
    );

    const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }));
    const sub = user.UserAttributes?.find(({ Name }) => Name === 'sub')?.Value;
    expect(user).toMatchObject({ UserStatus: 'CONFIRMED', Username: sub });
    const { AuthenticationResult } = await cognito.send(
      new InitiateAuthCommand({
        ClientId: outputs.ClosedClient,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: Username, PASSWORD: Password },
      }),
    );
    expect(AuthenticationResult?.AccessToken).toBeDefined();
  });
});

describe('a trigger before sign-up', () => {
  it('is asked only if its function lets Cognito in', async () => {
    await expect(signUp('GuardedClient', 'guest-0@example.com')).rejects.toThrow(
      UnexpectedLambdaException,
    );

    await functions.send(
      new AddPermissionCommand({
        FunctionName: outputs.Trigger,
        StatementId: 'cognito',
        Action: 'lambda:InvokeFunction',
        Principal: 'cognito-idp.amazonaws.com',
        SourceArn: `arn:aws:cognito-idp:us-east-1:111111111111:userpool/${outputs.Guarded}`,
      }),
    );

    await expect(signUp('GuardedClient', 'guest-0@example.com')).resolves.toHaveProperty('UserSub');
  });

  it('keeps out whom it throws for, in its own words, and whether or not there is an account', async () => {
    await create('Guarded', 'known@example.com');

    for (const address of ['known@example.com', 'stranger@example.com']) {
      const refused = signUp('GuardedClient', address);
      await expect(refused).rejects.toThrow(UserLambdaValidationException);
      await expect(refused).rejects.toThrow(`PreSignUp failed with error who is ${address}.`);
    }
  });

  it('says of whom it lets in that they are there already, if they are', async () => {
    await signUp('GuardedClient', 'guest-1@example.com');

    await expect(signUp('GuardedClient', 'guest-1@example.com')).rejects.toThrow(
      UsernameExistsException,
    );
  });
});
