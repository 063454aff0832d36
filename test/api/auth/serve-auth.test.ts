import { describe, expect, it } from 'vitest';
import { Problem } from '../../../functions/api/http/problem.ts';
import { PlatformError, ServiceLimitError } from '../../../functions/core/errors.ts';
import type { UserPoolClient } from '../../../functions/platform/own/user-pool-client.ts';
import {
  code,
  email,
  openAuth as open,
  password,
  recorded,
  session,
  tokens,
  userId,
  written,
} from '../../support/api/open-auth.ts';
import type { Intercept } from '../../support/fakes/fake-dynamodb.ts';

describe('register', () => {
  it('hands over an address as it is written everywhere, and says nothing of it', async () => {
    const { record, calls } = recorded('accepted' as const);
    const { post } = open({ register: record });

    const answer = await post('register', {
      email: '  Ada@Example.COM ',
      name: ' Ada Lovelace ',
    });

    expect(answer.status).toBe(202);
    expect(Object.keys(answer.body)).toEqual(['message']);
    expect(calls).toEqual([[{ email, name: 'Ada Lovelace' }]]);
  });

  it('passes on that Cognito finds it not-taken', async () => {
    const { post } = open({ register: async () => 'not-taken' });

    const { status, body } = await post('register', { email });

    expect(status).toBe(400);
    expect(body.faults[0].where).toBe('body');
  });

  it.each([
    ['no address', { email: 'ada' }, 'body.email'],
    ['a name that is empty', { email, name: ' ' }, 'body.name'],
    ['a password: whoever confirms the address chooses it', { email, password }, 'body'],
  ])('refuses %s', async (_, body, where) => {
    const { post } = open({});

    const answer = await post('register', body);

    expect(answer.status).toBe(400);
    expect(answer.body.faults[0].where).toBe(where);
  });
});

describe('register, where not everybody may', () => {
  const register = { email: 'Ada@Example.com' };

  it('asks Cognito nothing where registration is closed', async () => {
    const { post } = open({}, { registration: 'closed' });

    expect(await post('register', register)).toMatchObject({
      status: 403,
      body: { code: 'registration-closed' },
    });
  });

  it('asks Cognito nothing for who was not invited: it would say who has an account', async () => {
    const { post, invite } = open({}, { registration: 'invitation' });
    await invite('grace@example.com');

    expect(await post('register', register)).toMatchObject({
      status: 403,
      body: { code: 'not-invited' },
    });
  });

  it('signs up who was invited', async () => {
    const { record, calls } = recorded('accepted' as const);
    const { post, invite } = open({ register: record }, { registration: 'invitation' });
    await invite(email);

    expect((await post('register', register)).status).toBe(202);
    expect(calls).toEqual([[{ email }]]);
  });

  it.each([
    ['closed', 'registration-closed'],
    ['not-invited', 'not-invited'],
  ] as const)('passes on that Cognito says %s while a stage is changed', async (outcome, code) => {
    const { post } = open({ register: async () => outcome });

    expect(await post('register', register)).toMatchObject({ status: 403, body: { code } });
  });

  it('still confirms who signed up before', async () => {
    const { post } = open({ confirm: async () => 'set' }, { registration: 'closed' });

    expect((await post('confirm', { email, code, password })).status).toBe(204);
  });
});

describe.each([
  ['confirm', 'confirm', 'register again'],
  ['reset-password', 'resetPassword', 'forgot-password'],
] as const)('%s', (route, operation, another) => {
  it('sets the password of who has the code', async () => {
    const { record, calls } = recorded('set' as const);
    const { post } = open({ [operation]: record });

    const answer = await post(route, { email: 'ADA@example.com', code: ` ${code} `, password });

    expect(answer).toMatchObject({ status: 204, body: undefined });
    expect(calls).toEqual([[{ email, code, password }]]);
  });

  it('says how to get another code', async () => {
    const { post } = open({ [operation]: async () => 'refused' });

    const { status, body } = await post(route, { email, code, password });

    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'code-refused', detail: expect.stringContaining(another) });
  });

  it.each([
    ['short', 'Short-Pass1'],
    ['without capitals', 'canary-password-1'],
    ['without small letters', 'CANARY-PASSWORD-1'],
    ['without digits', 'Canary-Password'],
    ['without symbols', 'CanaryPassword1'],
    ['without symbols that Cognito knows', 'CanaryPassword1§'],
    ['not there', undefined],
  ])('uses up no code for a password that is %s', async (_, weak) => {
    const { post } = open({});

    const { status, body } = await post(route, { email, code, password: weak });

    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid-request', faults: [{ where: 'body.password' }] });
    if (weak) expect(body.detail).toContain('12 characters or more');
  });

  it('passes on that Cognito finds it weak', async () => {
    const { post } = open({ [operation]: async () => 'weak-password' });

    const { status, body } = await post(route, { email, code, password });

    expect(status).toBe(400);
    expect(body.faults[0].where).toBe('body.password');
  });
});

describe('forgot-password', () => {
  it('sends a code, and says nothing of the address', async () => {
    const { record, calls } = recorded(undefined);
    const { post } = open({ forgetPassword: record });

    const answer = await post('forgot-password', { email: ' ADA@example.com' });

    expect(answer.status).toBe(202);
    expect(Object.keys(answer.body)).toEqual(['message']);
    expect(calls).toEqual([[email]]);
  });
});

describe('login', () => {
  it('answers tokens, how long they live, and whose they are', async () => {
    const { record, calls } = recorded({ state: 'signed-in' as const, tokens });
    const { post } = open({ signIn: record });

    const { status, body, headers } = await post('login', { email: 'Ada@example.com', password });

    expect(status).toBe(200);
    expect(body).toEqual({ state: 'signed-in', ...written });
    expect(headers['cache-control']).toBe('no-store');
    expect(calls).toEqual([[email, password]]);
  });

  it('lets no ID token out, whatever Cognito gives', async () => {
    const given = { ...tokens, idToken: 'canary-id' };
    const { post } = open({ signIn: async () => ({ state: 'signed-in', tokens: given }) });

    const { body } = await post('login', { email, password });

    expect(JSON.stringify(body)).not.toContain('canary-id');
  });

  it('takes two steps for who has an authenticator app', async () => {
    const { record, calls } = recorded({ state: 'signed-in' as const, tokens });
    const { post } = open({
      signIn: async () => ({ state: 'mfa-required', session }),
      answerMfa: record,
    });

    const first = await post('login', { email, password });
    const second = await post('login', { session: first.body.session, code });

    expect(first).toMatchObject({ status: 200, body: { state: 'mfa-required', session } });
    expect(second.body).toEqual({ state: 'signed-in', ...written });
    expect(calls).toEqual([[session, code]]);
  });

  it.each([
    ['refused' as const, 401, 'sign-in-refused'],
    ['not-confirmed' as const, 403, 'not-confirmed'],
    ['wrong-code' as const, 400, 'code-refused'],
  ])('is %s with %i', async (state, status, problem) => {
    const { post } = open({ signIn: async () => ({ state }), answerMfa: async () => ({ state }) });

    for (const body of [
      { email, password },
      { session, code },
    ]) {
      const answer = await post('login', body);
      expect(answer).toMatchObject({ status, body: { code: problem } });
    }
  });

  it.each([
    ['nothing', {}],
    ['half of each step', { email, code }],
    ['both steps', { email, password, session, code }],
    ['a session of somebody else', { session: 'session', code }],
  ])('refuses %s', async (_, body) => {
    const { post } = open({});

    const answer = await post('login', body);

    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(answer.body.faults[0].where).toMatch(/^body/);
  });
});

describe('refresh', () => {
  it('answers new tokens', async () => {
    const { record, calls } = recorded(tokens);
    const { post } = open({ refresh: record });

    const { status, body } = await post('refresh', { refreshToken: 'canary-old' });

    expect(status).toBe(200);
    expect(body).toEqual(written);
    expect(calls).toEqual([['canary-old']]);
  });

  it('is refused as a sign-in is', async () => {
    const { post } = open({ refresh: async () => undefined });

    const { status, body } = await post('refresh', { refreshToken: 'canary-old' });

    expect(status).toBe(401);
    expect(body.code).toBe('sign-in-refused');
  });

  it('asks Cognito nothing for what cannot be a token', async () => {
    const { post } = open({});

    const { status, body } = await post('refresh', { refreshToken: 'not a token' });

    expect(status).toBe(400);
    expect(body.faults[0].where).toBe('body.refreshToken');
  });
});

describe('logout', () => {
  const refreshToken = 'canary-refresh';

  it('revokes the refresh token of who is signed in', async () => {
    const { record, calls } = recorded('revoked' as const);
    const { post } = open({ revoke: record });

    const answer = await post('logout', { refreshToken }, userId);

    expect(answer).toMatchObject({ status: 204, body: undefined });
    expect(calls).toEqual([[refreshToken]]);
  });

  it('is not for anybody without an access token', async () => {
    const { post } = open({});

    expect(await post('logout', { refreshToken })).toMatchObject({ status: 401 });
  });

  it('says when it was given something else', async () => {
    const { post } = open({ revoke: async () => 'refused' });

    const { status, body } = await post('logout', { refreshToken }, userId);

    expect(status).toBe(400);
    expect(body.faults[0].where).toBe('body.refreshToken');
  });
});

/** What is sent to each route. */
const bodies = {
  register: { email },
  confirm: { email, code, password },
  'forgot-password': { email },
  'reset-password': { email, code, password },
  login: { email, password },
  refresh: { refreshToken: 'canary-refresh' },
  logout: { refreshToken: 'canary-refresh' },
};

const every = (answer: () => Promise<never>): UserPoolClient => ({
  register: answer,
  confirm: answer,
  forgetPassword: answer,
  resetPassword: answer,
  signIn: answer,
  answerMfa: answer,
  refresh: answer,
  revoke: answer,
  describeSelf: answer,
  rename: answer,
  changePassword: answer,
  beginSecondFactor: answer,
  confirmSecondFactor: answer,
  endSecondFactor: answer,
});

describe.each(Object.entries(bodies))('%s', (route, body) => {
  const context = { service: 'cognito-idp', operation: 'Any' };

  it('says when to ask again when Cognito is asked too often, and tells the operator', async () => {
    const limit = new ServiceLimitError('Too many.', context);
    const { post, lines } = open(every(() => Promise.reject(limit)));

    const answer = await post(route, body, userId);

    expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(answer.headers['retry-after']).toBe('30');
    expect(lines.join()).toContain('ServiceLimitError');
  });

  it("keeps a fault of ours to itself, and the person's secrets out of the log", async () => {
    const fault = new PlatformError('Cognito is away.', context, {
      cause: new Error(`quoting ${JSON.stringify(body)} of ${email}`),
    });
    const { post, lines } = open(every(() => Promise.reject(fault)));

    const answer = await post(route, body, userId);

    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify(answer.body)).not.toContain('Cognito');
    expect(lines.join()).toContain('Cognito is away.');
    for (const secret of Object.values(body)) expect(lines.join()).not.toContain(secret);
  });
});

it('logs nothing of what people send and get', async () => {
  const { post, lines } = open({
    register: async () => 'accepted',
    confirm: async () => 'refused',
    forgetPassword: async () => undefined,
    resetPassword: async () => 'refused',
    signIn: async () => ({ state: 'signed-in', tokens }),
    answerMfa: async () => ({ state: 'refused' }),
    refresh: async () => tokens,
    revoke: async () => 'revoked',
  });

  for (const [route, body] of Object.entries(bodies)) await post(route, body, userId);
  await post('login', { session, code });
  await post('login', { email, password, session, code });

  expect(lines).toHaveLength(9);
  const secrets = [email, password, code, session, tokens.accessToken, tokens.refreshToken];
  for (const secret of secrets) expect(lines.join('\n')).not.toContain(secret);
});

describe('what one may ask of Cognito', () => {
  /** Counts how often Cognito was asked for anything. */
  function counting(intercept?: Intercept) {
    let asked = 0;
    const count =
      <Answer>(answer: Answer) =>
      async () => {
        asked += 1;
        return answer;
      };
    const world = open(
      {
        register: count('accepted' as const),
        confirm: count('refused' as const),
        forgetPassword: count(undefined),
        resetPassword: count('refused' as const),
        signIn: count({ state: 'refused' } as const),
        answerMfa: count({ state: 'refused' } as const),
        refresh: count(undefined),
        revoke: count('revoked' as const),
      },
      { ...(intercept && { intercept }) },
    );
    return { ...world, asked: () => asked };
  }
  const limitOf = (answer: Awaited<ReturnType<ReturnType<typeof counting>['post']>>) => [
    answer.status,
    answer.body?.limit?.name,
  ];

  it.each<[string, string, object, number]>([
    ['sign-ins-of-account', 'login', { email, password }, 30],
    ['sign-ins-of-account', 'login', { session, code }, 30],
    ['sign-ins-of-account', 'confirm', { email, code, password }, 30],
    ['sign-ins-of-account', 'reset-password', { email, code, password }, 30],
    ['mails-to-address', 'register', { email }, 5],
    ['mails-to-address', 'forgot-password', { email }, 5],
  ])('is %s: %s, wherever it is asked from', async (name, route, body, most) => {
    const { post, asked, clock } = counting();
    const from = (index: number) => `198.51.100.${index}`;
    for (let index = 1; index <= most; index += 1) {
      expect((await post(route, body, undefined, from(index))).status).not.toBe(429);
    }

    const refused = await post(route, body, undefined, from(99));

    expect(limitOf(refused)).toEqual([429, name]);
    expect(refused.body.limit.most).toBe(most);
    expect(Number(refused.headers['retry-after'])).toBe(refused.body.limit.seconds);
    expect(Problem.parse(refused.body)).toEqual(refused.body);
    expect(asked()).toBe(most);
    clock.move(refused.body.limit.seconds * 1000);
    expect((await post(route, body, undefined, from(99))).status).not.toBe(429);
  });

  it.each<[string, string, (index: number) => object, number]>([
    [
      'sign-ins-from-address',
      'login',
      (index) => ({ email: `a${index}@example.com`, password }),
      300,
    ],
    [
      'sign-ins-from-address',
      'confirm',
      (index) => ({ email: `a${index}@example.com`, code, password }),
      300,
    ],
    [
      'sign-ins-from-address',
      'reset-password',
      (index) => ({ email: `a${index}@example.com`, code, password }),
      300,
    ],
    ['refreshes-from-address', 'refresh', (index) => ({ refreshToken: `token-${index}` }), 1_000],
    ['refreshes-from-address', 'logout', (index) => ({ refreshToken: `token-${index}` }), 1_000],
    ['mails-from-address', 'register', (index) => ({ email: `a${index}@example.com` }), 50],
    ['mails-from-address', 'forgot-password', (index) => ({ email: `a${index}@example.com` }), 50],
  ])('is %s: %s, whoever is named', async (name, route, bodyOf, most) => {
    const { post, asked } = counting();
    const user = route === 'logout' ? userId : undefined;
    for (let index = 1; index <= most; index += 1) await post(route, bodyOf(index), user);
    expect(asked()).toBe(most);

    expect(limitOf(await post(route, bodyOf(0), user))).toEqual([429, name]);

    expect(asked()).toBe(most);
    expect((await post(route, bodyOf(0), user, '198.51.100.1')).status).not.toBe(429);
  });

  it('is not used up for somebody else by who has used up their own', async () => {
    const { post } = counting();
    for (let index = 1; index <= 400; index += 1) {
      await post('login', { email: `a${index}@example.com`, password });
    }
    for (let index = 1; index <= 100; index += 1) {
      expect((await post('login', { email, password })).status).toBe(429);
    }

    expect((await post('login', { email, password }, undefined, '198.51.100.1')).status).toBe(401);
  });

  it('counts an address as it is, however it is written', async () => {
    const { post } = counting();
    for (let index = 1; index <= 5; index += 1) {
      await post('register', { email: index % 2 ? ' ADA@example.com' : email });
    }

    expect((await post('register', { email })).status).toBe(429);
  });

  it('is not asked while nobody can say what is left', async () => {
    const { post, asked, lines } = counting(async () => {
      throw new Error('The table is away.');
    });

    for (const [route, body] of Object.entries(bodies)) {
      expect((await post(route, body, userId)).status, route).toBe(500);
    }

    expect(asked()).toBe(0);
    expect(lines.join()).not.toContain(email);
  });

  it('is not asked for what is not even well written, and that costs nothing', async () => {
    const { post, store } = counting();

    expect((await post('login', { email: 'ada', password })).status).toBe(400);

    expect(store.dynamodb.all()).toEqual([]);
  });
});
