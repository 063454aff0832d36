import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { openUsers } from '../../../bin/people/users.ts';
import { PlatformError } from '../../../functions/core/errors.ts';
import { UserId } from '../../../functions/core/ids.ts';
import { type WireAnswer, wire, wireError } from '../../support/fakes/aws-wire.ts';

const email = 'ada@example.com';
const sub = UserId.parse('0f8fad5b-d9cb-469f-a165-70867728950e');
const ok = (body: object): WireAnswer => ({ status: 200, body: JSON.stringify(body) });
const attributes = (isVerified: boolean) => [
  { Name: 'sub', Value: sub },
  { Name: 'email', Value: email },
  { Name: 'email_verified', Value: String(isVerified) },
];

/** Cognito with one answer to everything. */
function connect(answer: WireAnswer) {
  const asked: unknown[] = [];
  const client = new CognitoIdentityProviderClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: wire(({ request: { body } }) => {
      asked.push(JSON.parse(new TextDecoder().decode(body)));
      return answer;
    }),
  });
  return { users: openUsers(client, 'pool'), asked };
}

const described = (UserStatus: string, isVerified = true, Enabled = true) =>
  ok({ Username: sub, UserStatus, Enabled, UserAttributes: attributes(isVerified) });

describe('a user of the pool', () => {
  it.each([
    ['CONFIRMED', 'confirmed'],
    ['UNCONFIRMED', 'unconfirmed'],
    ['FORCE_CHANGE_PASSWORD', 'without-password'],
    ['RESET_REQUIRED', 'without-password'],
  ])('whose status is %s is %s', async (status, state) => {
    const { users } = connect(described(status, false, false));

    expect(await users.find(email)).toEqual({
      userId: sub,
      email,
      state,
      isVerified: false,
      isEnabled: false,
    });
  });

  it.each([
    ['has a status that we do not know', described('EXTERNAL_PROVIDER')],
    [
      'has no address',
      ok({ UserStatus: 'CONFIRMED', UserAttributes: attributes(true).slice(0, 1) }),
    ],
    ['may not be looked at', wireError('awsJson1_1', 'AccessDeniedException', 'no')],
  ])('who %s is a failure, and nobody who is not there', async (_, answer) => {
    await expect(connect(answer).users.find(email)).rejects.toThrow(PlatformError);
  });

  it('who is not there is not found', async () => {
    const { users } = connect(wireError('awsJson1_1', 'UserNotFoundException', 'no'));

    expect(await users.find(email)).toBeUndefined();
  });

  it('is made without a mail, and with the address as theirs', async () => {
    const { users, asked } = connect(
      ok({
        User: { UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true, Attributes: attributes(true) },
      }),
    );

    expect(await users.create(email, 'Ada')).toMatchObject({ userId: sub, isVerified: true });
    expect(asked).toEqual([
      {
        UserPoolId: 'pool',
        Username: email,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: 'Ada' },
        ],
      },
    ]);
  });

  it('gets a password for good, and is not asked for another', async () => {
    const { users, asked } = connect(ok({}));

    await users.setPassword(sub, 'Correct-Horse-7-Battery');

    expect(asked).toMatchObject([{ Username: sub, Permanent: true }]);
  });
});
