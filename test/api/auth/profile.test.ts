import { describe, expect, it } from 'vitest';
import {
  email,
  openAuth as open,
  password,
  recorded,
  tokens,
  userId,
} from '../../support/api/open-auth.ts';

const token = `token-of-${userId}`;
const next = 'Better-Horse-8-Battery';
const own = { email, hasSecondFactor: false };
const careful = { ...own, hasSecondFactor: true };
const secret = 'JBSWY3DPEHPK3PXP';

type Api = ReturnType<typeof open>;
const rename = ({ send }: Api, body: unknown) =>
  send('../me', { method: 'PATCH', body, user: userId });
const post = ({ send }: Api, path: string, body?: unknown) =>
  send(`../me/${path}`, { user: userId, ...(body !== undefined && { body }) });

describe('a name', () => {
  it('is changed by the token of who asks', async () => {
    const { record, calls } = recorded('changed' as const);

    const answer = await rename(open({ rename: record }), { name: ' Ada Lovelace ' });

    expect(answer).toMatchObject({ status: 204, body: undefined });
    expect(calls).toEqual([[token, 'Ada Lovelace']]);
  });

  it('that Cognito does not take is a fault of the name', async () => {
    const { status, body } = await rename(open({ rename: async () => 'not-taken' }), { name: 'A' });

    expect([status, body.faults[0].where]).toEqual([400, 'body.name']);
  });
});

describe('a password', () => {
  const change = { currentPassword: password, password: next };

  it('is changed by who knows the one before', async () => {
    const { record, calls } = recorded('set' as const);

    const { status } = await post(open({ changePassword: record }), 'password', change);

    expect(status).toBe(204);
    expect(calls).toEqual([[token, { current: password, next }]]);
  });

  it('that is not the current one is refused at its field, and by no 401', async () => {
    const api = open({ changePassword: async () => 'wrong-password' });

    expect(await post(api, 'password', change)).toMatchObject({
      status: 400,
      body: { code: 'password-refused', faults: [{ where: 'body.currentPassword' }] },
    });
  });

  it('with a space in it is nobody’s: Cognito is not asked', async () => {
    const asked = { ...change, currentPassword: 'Correct Horse 7' };

    expect((await post(open({}), 'password', asked)).body.code).toBe('password-refused');
  });

  it.each([
    ['too weak for us', 'short', {}],
    ['too weak for Cognito', next, { changePassword: async () => 'weak-password' as const }],
  ])('that is %s is a fault of the new one', async (_, weak, answers) => {
    const { status, body } = await post(open(answers), 'password', { ...change, password: weak });

    expect([status, body.faults[0].where]).toEqual([400, 'body.password']);
  });
});

describe('an authenticator app', () => {
  it('is begun with a secret, in text and for a QR code', async () => {
    const api = open({
      describeSelf: async () => own,
      beginSecondFactor: async () => ({ secret }),
    });

    const { status, body } = await post(api, 'second-factor');

    expect(status).toBe(200);
    expect(body).toEqual({
      secret,
      uri: `otpauth://totp/Roundsman:ada%40example.com?secret=${secret}&issuer=Roundsman`,
    });
  });

  it('is confirmed by a code', async () => {
    const { record, calls } = recorded('set' as const);
    const api = open({ describeSelf: async () => own, confirmSecondFactor: record });

    expect((await post(api, 'second-factor/confirm', { code: ' 493027 ' })).status).toBe(204);
    expect(calls).toEqual([[token, '493027']]);
  });

  it('is not confirmed by a wrong code', async () => {
    const api = open({
      describeSelf: async () => own,
      confirmSecondFactor: async () => 'wrong-code',
    });

    expect(await post(api, 'second-factor/confirm', { code: '493027' })).toMatchObject({
      status: 400,
      body: { code: 'code-refused', faults: [{ where: 'body.code' }] },
    });
  });

  it.each([
    ['begun', 'second-factor', undefined],
    ['confirmed', 'second-factor/confirm', { code: '493027' }],
  ])('that there is already has no other %s beside it', async (_, path, body) => {
    const api = open({ describeSelf: async () => careful });

    expect(await post(api, path, body)).toMatchObject({
      status: 409,
      body: { code: 'already-exists', detail: expect.stringContaining('Remove it first') },
    });
  });

  it('is removed by who knows the password: half a sign-in shows it', async () => {
    const signIn = recorded({ state: 'mfa-required' as const, session: 'x' });
    const end = recorded('ended' as const);
    const api = open({ signIn: signIn.record, endSecondFactor: end.record });

    const { status } = await post(api, 'second-factor/remove', { currentPassword: password });

    expect(status).toBe(204);
    expect(signIn.calls).toEqual([[userId, password]]);
    expect(end.calls).toEqual([[token]]);
  });

  it('that is removed already is removed again, and leaves no sign-in behind', async () => {
    const revoke = recorded('revoked' as const);
    const api = open({
      signIn: async () => ({ state: 'signed-in', tokens }),
      revoke: revoke.record,
      endSecondFactor: async () => 'ended',
    });

    const { status } = await post(api, 'second-factor/remove', { currentPassword: password });

    expect([status, revoke.calls]).toEqual([204, [[tokens.refreshToken]]]);
  });

  it('is not removed where the sign-in that showed the password cannot be ended', async () => {
    const api = open({
      signIn: async () => ({ state: 'signed-in', tokens }),
      revoke: async () => 'refused',
    });

    const { status } = await post(api, 'second-factor/remove', { currentPassword: password });

    expect(status).toBe(500);
    expect(api.lines.join()).toContain('Cognito refused the refresh token');
  });

  it('is not removed by who has the token alone', async () => {
    const api = open({ signIn: async () => ({ state: 'refused' }) });

    expect(await post(api, 'second-factor/remove', { currentPassword: password })).toMatchObject({
      status: 400,
      body: { code: 'password-refused', faults: [{ where: 'body.currentPassword' }] },
    });
  });
});

describe.each([
  ['password', { currentPassword: password, password: next }],
  ['second-factor', undefined],
  ['second-factor/confirm', { code: '493027' }],
  ['second-factor/remove', { currentPassword: password }],
])('POST /me/%s', (path, body) => {
  const ended = async () => 'token-refused' as const;
  const openEnded = () =>
    open({
      changePassword: ended,
      describeSelf: ended,
      endSecondFactor: ended,
      signIn: async () => ({ state: 'mfa-required', session: 'x' }),
    });

  it('is 401 for a token whose sign-in has ended', async () => {
    const answer = await post(openEnded(), path, body);

    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  it('is counted with the sign-ins of the person', async () => {
    const api = openEnded();
    for (let count = 0; count < 30; count += 1) await post(api, path, body);

    expect(await post(api, path, body)).toMatchObject({
      status: 429,
      body: {
        limit: { name: 'sign-ins-of-account' },
        detail: expect.stringContaining('second factor of one person'),
      },
    });
  });

  it('tells the log nothing of what it was sent', async () => {
    const api = openEnded();

    await post(api, path, body);

    const logged = api.lines.join('\n');
    for (const said of [token, password, next]) expect(logged).not.toContain(said);
  });
});
