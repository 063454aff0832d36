import { describe, expect, it } from 'vitest';
import {
  code,
  email,
  openAuth,
  password,
  recorded,
  session,
  tokens,
  userId,
  written,
} from '../../support/api/open-auth.ts';

const name = '__Secure-roundsman-refresh';
const attributes = 'HttpOnly; Secure; SameSite=Strict; Path=/api/v1/auth';
const kept = `${name}=${tokens.refreshToken}; ${attributes}; Max-Age=2592000`;
const taken = `${name}=; ${attributes}; Max-Age=0`;
const { refreshToken: _, ...withoutToken } = written;

const page = { 'x-roundsman-session': 'cookie', 'sec-fetch-site': 'same-origin' };
const old = [`theme=dark`, `${name}=canary-old`];

describe('login of a page', () => {
  it('has the refresh token in a cookie, and nowhere else', async () => {
    const { send } = openAuth({ signIn: async () => ({ state: 'signed-in', tokens }) });

    const answer = await send('login', { body: { email, password }, headers: page });

    expect(answer).toMatchObject({ status: 200, cookies: [kept] });
    expect(answer.body).toEqual({ state: 'signed-in', ...withoutToken });
  });

  it('takes two steps for who has an authenticator app, and sets it at the second', async () => {
    const { send } = openAuth({
      signIn: async () => ({ state: 'mfa-required', session }),
      answerMfa: async () => ({ state: 'signed-in', tokens }),
    });

    const first = await send('login', { body: { email, password }, headers: page });
    const second = await send('login', { body: { session, code }, headers: page });

    expect(first).toMatchObject({ status: 200, body: { state: 'mfa-required', session } });
    expect(first).not.toHaveProperty('cookies');
    expect(second.cookies).toEqual([kept]);
    expect(second.body).toEqual({ state: 'signed-in', ...withoutToken });
  });

  it('that is refused leaves the browser the sign-in that it has', async () => {
    const { send } = openAuth({ signIn: async () => ({ state: 'refused' }) });

    const answer = await send('login', { body: { email, password }, headers: page, cookies: old });

    expect(answer).toMatchObject({ status: 401, body: { code: 'sign-in-refused' } });
    expect(answer).not.toHaveProperty('cookies');
  });

  it('fails with a token that is too large for a cookie: browsers would drop it', async () => {
    const large = { ...tokens, refreshToken: 'x'.repeat(4097 - name.length) };
    const { send, lines } = openAuth({
      signIn: async () => ({ state: 'signed-in', tokens: large }),
    });

    const answer = await send('login', { body: { email, password }, headers: page });

    expect(answer.status).toBe(500);
    expect(lines.join()).toContain('larger than the 4096 bytes');
    expect(lines.join()).not.toContain('xxx');
  });
});

describe('refresh of a page', () => {
  it.each([
    ['without a body', {}],
    ['with an empty one', { body: {} }],
  ])('goes by the cookie, and sets the next: %s', async (_, request) => {
    const { record, calls } = recorded(tokens);
    const { send } = openAuth({ refresh: record });

    const answer = await send('refresh', { ...request, headers: page, cookies: old });

    expect(calls).toEqual([['canary-old']]);
    expect(answer).toMatchObject({ status: 200, cookies: [kept] });
    expect(answer.body).toEqual(withoutToken);
  });

  it('works in a browser that does not say where it comes from', async () => {
    const { send } = openAuth({ refresh: async () => tokens });
    const headers = { 'x-roundsman-session': 'cookie' };

    expect((await send('refresh', { headers, cookies: old })).status).toBe(200);
  });

  it('takes no token from the body', async () => {
    const { send } = openAuth({});
    const body = { refreshToken: 'canary-other' };

    const answer = await send('refresh', { body, headers: page, cookies: old });

    expect(answer).toMatchObject({
      status: 400,
      body: { faults: [{ where: 'body.refreshToken' }] },
    });
  });

  it('leaves the cookie alone when Cognito cannot say what it is', async () => {
    const { send } = openAuth({ refresh: () => Promise.reject(new Error('away')) });

    const answer = await send('refresh', { headers: page, cookies: old });

    expect(answer.status).toBe(500);
    expect(answer).not.toHaveProperty('cookies');
  });
});

describe('logout of a page', () => {
  it('ends the sign-in of the cookie, which goes', async () => {
    const { record, calls } = recorded('revoked' as const);
    const { send } = openAuth({ revoke: record });

    const answer = await send('logout', { user: userId, headers: page, cookies: old });

    expect(calls).toEqual([['canary-old']]);
    expect(answer).toMatchObject({ status: 204, cookies: [taken], body: undefined });
  });
});

describe.each(['refresh', 'logout'])('%s', (route) => {
  const refused = { refresh: async () => undefined, revoke: async () => 'refused' as const };

  it.each([
    ['is not there', []],
    ['is another', ['theme=dark']],
    ['is empty', [`${name}=`]],
    ['cannot be a token', [`${name}=not a token`]],
    ['came twice, and differs', [`${name}=one`, `${name}=two`]],
    ['is none that Cognito knows', old],
  ])('says that nobody is signed in when the cookie %s, and takes it away', async (_, cookies) => {
    const { send } = openAuth(refused);

    const answer = await send(route, { user: userId, headers: page, cookies });

    expect(answer).toMatchObject({
      status: 401,
      body: { code: 'session-ended' },
      cookies: [taken],
    });
  });

  it.each([
    ['came twice and is the same', `${name}=one`],
    ['came beside one without a name', `${name}x`],
  ])('takes a cookie that %s', async (_, other) => {
    const { send } = openAuth({ refresh: async () => tokens, revoke: async () => 'revoked' });
    const cookies = [other, `${name}=one`];

    expect((await send(route, { user: userId, headers: page, cookies })).status).toBeLessThan(300);
  });

  it('ignores a cookie without the header: other sites can have it sent', async () => {
    const { send } = openAuth({});

    const answer = await send(route, { body: {}, user: userId, cookies: old });

    expect(answer).toMatchObject({
      status: 400,
      body: { faults: [{ where: 'body.refreshToken' }] },
    });
    expect(answer).not.toHaveProperty('cookies');
  });
});

describe.each(['login', 'refresh', 'logout'])('%s', (route) => {
  const body = route === 'login' ? { email, password } : {};

  it.each(['cross-site', 'same-site', 'none', 'whatever'])(
    'is refused a page whose request is %s',
    async (site) => {
      const { send } = openAuth({});
      const headers = { ...page, 'sec-fetch-site': site };

      const answer = await send(route, { body, user: userId, headers, cookies: old });

      expect(answer).toMatchObject({ status: 403, body: { code: 'cross-site' } });
    },
  );

  it.each(['body', '', 'Cookie'])('knows no other way than the cookie: %j', async (way) => {
    const { send } = openAuth({});
    const headers = { 'x-roundsman-session': way };

    const answer = await send(route, { body, user: userId, headers, cookies: old });

    expect(answer).toMatchObject({
      status: 400,
      body: { faults: [{ where: 'header.X-Roundsman-Session' }] },
    });
  });
});

it('logs nothing of a cookie', async () => {
  const { send, lines } = openAuth({ refresh: async () => tokens, revoke: async () => 'refused' });

  await send('refresh', { headers: page, cookies: old });
  await send('logout', { user: userId, headers: page, cookies: old });

  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toMatch(/canary/);
});
