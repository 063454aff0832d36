import { describe, expect, it } from 'vitest';
import { PlatformError, ServiceLimitError } from '../../../functions/core/errors.ts';
import { UserId } from '../../../functions/core/ids.ts';
import { openUserPool } from '../../../functions/platform/own/user-pool.ts';
import { type WireAnswer, wire, wireError } from '../../support/fakes/aws-wire.ts';

const userId = UserId.parse('0f8fad5b-d9cb-469f-a165-70867728950e');

function poolThatAnswers(answer: WireAnswer) {
  const asked: unknown[] = [];
  const pool = openUserPool({
    userPoolId: 'us-east-1_pool',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    requestHandler: wire(({ request }) => {
      asked.push(JSON.parse(new TextDecoder().decode(request.body)));
      return answer;
    }),
  });
  return { pool, asked };
}

const user = (attributes: Readonly<Record<string, string>>, UserStatus = 'CONFIRMED') => ({
  status: 200,
  body: JSON.stringify({
    Username: userId,
    Enabled: true,
    UserStatus,
    UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  }),
});

describe('a user', () => {
  it('is found by the sub of their token', async () => {
    const { pool, asked } = poolThatAnswers(user({ sub: userId, email: 'ada@example.com' }));

    const found = await pool.describeUser(userId);

    expect(found).toEqual({
      userId,
      email: 'ada@example.com',
      confirmed: true,
      enabled: true,
      hasSecondFactor: false,
    });
    expect(asked).toEqual([{ UserPoolId: 'us-east-1_pool', Username: userId }]);
  });

  it('is told with their name, and whether an authenticator app is asked for', async () => {
    const answer = user({ sub: userId, email: 'ada@example.com', name: 'Ada' });
    const list = '"UserMFASettingList":["SOFTWARE_TOKEN_MFA"],"Enabled"';
    const careful = { ...answer, body: answer.body.replace('"Enabled"', list) };

    expect(await poolThatAnswers(careful).pool.describeUser(userId)).toMatchObject({
      name: 'Ada',
      hasSecondFactor: true,
    });
  });

  it('who did not confirm their address is told apart', async () => {
    const { pool } = poolThatAnswers(
      user({ sub: userId, email: 'ada@example.com' }, 'UNCONFIRMED'),
    );

    expect(await pool.describeUser(userId)).toMatchObject({ confirmed: false });
  });

  it('who may not sign in any more is told apart', async () => {
    const answer = user({ sub: userId, email: 'ada@example.com' });
    const disabled = { ...answer, body: answer.body.replace('"Enabled":true', '"Enabled":false') };

    expect(await poolThatAnswers(disabled).pool.describeUser(userId)).toMatchObject({
      enabled: false,
    });
  });

  it('is nobody when Cognito knows nobody, or finds somebody else under the name', async () => {
    const unknown = poolThatAnswers(
      wireError('awsJson1_1', 'UserNotFoundException', 'User does not exist.'),
    );
    const another = poolThatAnswers(user({ sub: 'another-sub', email: 'eve@example.com' }));

    expect(await unknown.pool.describeUser(userId)).toBeUndefined();
    expect(await another.pool.describeUser(userId)).toBeUndefined();
  });

  it.each([
    ['a user without address', user({ sub: userId }), PlatformError],
    ['a denial', wireError('awsJson1_1', 'AccessDeniedException', 'no', 403), PlatformError],
    [
      'throttling',
      wireError('awsJson1_1', 'TooManyRequestsException', 'Rate exceeded'),
      ServiceLimitError,
    ],
  ])('is not made up from %s', async (_, answer, kind) => {
    const { pool } = poolThatAnswers(answer);

    await expect(pool.describeUser(userId)).rejects.toThrow(kind);
  });
});
