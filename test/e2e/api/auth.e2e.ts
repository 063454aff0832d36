import { createPrivateKey, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  AdminDisableUserCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  ForgotPasswordCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { describe, expect, inject, it } from 'vitest';
import {
  call,
  confirmationCode,
  expectStatus,
  newNetwork,
  type Person,
  resetCode,
  signUp,
} from '../support/api.ts';
import { as, emulators } from '../support/aws.ts';
import { secretHash } from '../support/client-secret.ts';
import { output } from '../support/platform.ts';
import { authenticator } from '../support/totp.ts';

const cognito = new CognitoIdentityProviderClient(as());
const UserPoolId = output('data', 'UserPoolId');
const password = 'Correct-Horse-7-Battery';
const post = (path: string, body: object, by?: Person | string) =>
  call({ method: 'POST', path: `/auth/${path}`, body, by });
const me = (by?: Person | string) => call({ path: '/me', by });

let count = 0;
const newAddress = () => {
  count += 1;
  return `auth-${Date.now().toString(36)}-${count}@example.com`;
};

describe('a person', () => {
  it('signs up, confirms, signs in, calls, refreshes and signs out', async () => {
    const email = newAddress();

    const registered = await post('register', { email: email.toUpperCase(), name: 'Ada' });
    expect(registered.status).toBe(202);
    const wrong = await post('confirm', { email, code: '000000', password });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'code-refused' } });
    expect((await post('login', { email, password })).status).toBe(401);
    const right = await post('confirm', { email, code: confirmationCode, password });
    expect(right.status).toBe(204);

    const { body: first, headers } = await post('login', { email, password });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(first).toMatchObject({ state: 'signed-in', tokenType: 'Bearer', expiresIn: 1800 });
    expect(await me(first.accessToken)).toMatchObject({
      status: 200,
      body: { userId: first.userId, email },
    });

    const { body: second } = await post('refresh', { refreshToken: first.refreshToken });
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(second.userId).toBe(first.userId);
    expect((await me(second.accessToken)).status).toBe(200);

    const { refreshToken } = second;
    expect((await post('logout', { refreshToken }, second.accessToken)).status).toBe(204);
    for (const token of [first.refreshToken, second.refreshToken]) {
      expect(await post('refresh', { refreshToken: token })).toMatchObject({
        status: 401,
        body: { code: 'sign-in-refused' },
      });
    }
    // Twice is as good as once.
    expect((await post('logout', { refreshToken }, second.accessToken)).status).toBe(204);
  });

  it('with an authenticator app signs in by two steps', async () => {
    const person = await signUp('careful');
    const { email } = person;
    const own = (path: string, body?: object) =>
      call({ method: 'POST', path: `/me/second-factor${path}`, by: person, body });
    const { body: begun } = await own('');
    const app = authenticator(begun.secret);
    expect(begun.uri).toContain(`secret=${begun.secret}&issuer=Roundsman`);
    expect(await own('/confirm', { code: '000000' })).toMatchObject({
      status: 400,
      body: { code: 'code-refused' },
    });
    expect((await me(person)).body.secondFactor).toBe(false);
    expect((await own('/confirm', { code: await app.code() })).status).toBe(204);
    expect((await me(person)).body.secondFactor).toBe(true);
    // Whoever has the token alone sets up no other app, and removes none.
    expect((await own('')).body.code).toBe('already-exists');
    expect(await own('/remove', { currentPassword: 'Not-My-Password-1' })).toMatchObject({
      status: 400,
      body: { code: 'password-refused' },
    });

    const { body: asked } = await post('login', { email, password: person.password });
    expect(asked).toEqual({ state: 'mfa-required', session: expect.any(String) });
    const { session } = asked;
    expect(await post('login', { session, code: '000000' })).toMatchObject({
      status: 400,
      body: { code: 'code-refused' },
    });
    const { body } = await post('login', { session, code: await app.code() });
    expect(body).toMatchObject({ state: 'signed-in', userId: person.userId });
    expect((await me(body.accessToken)).status).toBe(200);
    expect(await post('login', { session, code: await app.code() })).toMatchObject({
      status: 401,
      body: { code: 'sign-in-refused' },
    });
    expect((await own('/remove', { currentPassword: person.password })).status).toBe(204);
    const { body: plain } = await post('login', { email, password: person.password });
    expect(plain.state).toBe('signed-in');
  });

  it('changes their name and password, and stays signed in', async () => {
    const person = await signUp('changing');
    const { email } = person;
    const next = 'Better-Horse-8-Battery';
    const change = (currentPassword: string) =>
      call({
        method: 'POST',
        path: '/me/password',
        by: person,
        body: { currentPassword, password: next },
      });

    const renamed = await call({ method: 'PATCH', path: '/me', by: person, body: { name: 'Ada' } });
    expect(renamed.status).toBe(204);
    expect((await me(person)).body).toMatchObject({ email, name: 'Ada', secondFactor: false });
    expect(await change('Not-My-Password-1')).toMatchObject({
      status: 400,
      body: { code: 'password-refused', faults: [{ where: 'body.currentPassword' }] },
    });
    expect((await change(person.password)).status).toBe(204);

    expect((await me(person)).status).toBe(200);
    expect((await post('login', { email, password: person.password })).status).toBe(401);
    expect((await post('login', { email, password: next })).status).toBe(200);
    const { refreshToken } = person;
    expect((await post('refresh', { refreshToken })).status).toBe(200);
  });

  it('in a browser has the refresh token in a cookie, until they sign out', async () => {
    const { email, password } = await signUp('browser');
    const page = { 'x-roundsman-session': 'cookie', 'sec-fetch-site': 'same-origin' };
    const ask = (path: string, cookie: string, by?: string) =>
      call({ method: 'POST', path: `/auth/${path}`, by, headers: { ...page, cookie } });
    const setBy = ({ headers }: Awaited<ReturnType<typeof call>>) => {
      const [cookie = '', ...others] = headers.getSetCookie();
      const [pair = '', ...attributes] = cookie.split('; ');
      expect(others).toEqual([]);
      return { pair, attributes };
    };

    const signedIn = await call({
      method: 'POST',
      path: '/auth/login',
      body: { email, password },
      headers: page,
    });
    const first = setBy(signedIn);
    const refreshed = await ask('refresh', `theme=dark; ${first.pair}`);
    const second = setBy(refreshed);
    const { accessToken } = refreshed.body;
    const out = await ask('logout', second.pair, accessToken);
    const late = await ask('refresh', second.pair);

    expect(signedIn.body).not.toHaveProperty('refreshToken');
    expect(refreshed).toMatchObject({ status: 200, body: { userId: signedIn.body.userId } });
    expect(refreshed.body).not.toHaveProperty('refreshToken');
    expect((await me(accessToken)).status).toBe(200);
    expect(second.pair).not.toBe(first.pair);
    expect(first.attributes).toEqual([
      'HttpOnly',
      'Secure',
      'SameSite=Strict',
      'Path=/api/v1/auth',
      'Max-Age=2592000',
    ]);
    expect(out.status).toBe(204);
    expect(late).toMatchObject({ status: 401, body: { code: 'session-ended' } });
    for (const gone of [out, late]) {
      expect(setBy(gone)).toMatchObject({ pair: '__Secure-roundsman-refresh=' });
      expect(setBy(gone).attributes).toContain('Max-Age=0');
    }
  });

  it('cannot sign out with what is no refresh token of theirs', async () => {
    const person = await signUp();

    const refused = await post('logout', { refreshToken: person.accessToken }, person);

    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });
});

describe('an address belongs to who confirms it', () => {
  const strangers = 'Strangers-Password-1';
  const login = (email: string, with_: string) => post('login', { email, password: with_ });

  it('whoever registered it before', async () => {
    const email = newAddress();
    await post('register', { email, name: 'Stranger' });

    await post('register', { email });
    const confirmed = await post('confirm', { email, code: confirmationCode, password });

    expect(confirmed.status).toBe(204);
    expect((await login(email, password)).status).toBe(200);
    // Nobody else's code is good any more.
    const late = await post('confirm', { email, code: confirmationCode, password: strangers });
    expect(late).toMatchObject({ status: 400, body: { code: 'code-refused' } });
    expect((await login(email, strangers)).status).toBe(401);
  });

  it('and nobody registers it past the API, with a password of their own', async () => {
    const { accessToken } = await signUp('stranger');
    const [, payload = ''] = accessToken.split('.');
    // As any access token tells.
    const { client_id: ClientId } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const email = newAddress();
    const sent = new SignUpCommand({ ClientId, Username: email, Password: strangers });

    await expect(cognito.send(sent)).rejects.toThrow('secret was not received');
    await expect(
      cognito.send(new ForgotPasswordCommand({ ClientId, Username: email })),
    ).rejects.toThrow('secret was not received');
  });

  it('even where confirming was interrupted before the password was set', async () => {
    const email = newAddress();
    await post('register', { email });
    const mend = await emulators.inject({
      account: emulators.accountId,
      action: 'cognito-idp:AdminSetUserPassword',
      code: 'InternalErrorException',
      message: 'Oh',
      status: 500,
    });
    expect((await post('confirm', { email, code: confirmationCode, password })).status).toBe(500);
    await mend();

    expect((await login(email, password)).status).toBe(401);
    expect((await post('confirm', { email, code: confirmationCode, password })).status).toBe(400);
    expect((await post('forgot-password', { email })).status).toBe(202);
    expect((await post('reset-password', { email, code: resetCode, password })).status).toBe(204);
    expect((await login(email, password)).status).toBe(200);
  });
});

describe('who forgot their password', () => {
  it('chooses another, and every sign-in from before ends', async () => {
    const person = await signUp('forgetful');
    const { email } = person;
    const another = 'Another-Password-1';
    await post('forgot-password', { email: ` ${email.toUpperCase()}` });

    const reset = await post('reset-password', { email, code: resetCode, password: another });

    expect(reset.status).toBe(204);
    expect((await post('login', { email, password: person.password })).status).toBe(401);
    expect(await post('refresh', { refreshToken: person.refreshToken })).toMatchObject({
      status: 401,
      body: { code: 'sign-in-refused' },
    });
    const { body } = await post('login', { email, password: another });
    expect(body).toMatchObject({ state: 'signed-in', userId: person.userId });
    expect((await post('refresh', { refreshToken: body.refreshToken })).status).toBe(200);
  });

  it('needs a code that was asked for, and uses it once', async () => {
    const { email } = await signUp('forgetful');
    const reset = (code: string) => post('reset-password', { email, code, password });
    const refused = { status: 400, body: { code: 'code-refused' } };

    expect(await reset(resetCode)).toMatchObject(refused);
    await post('forgot-password', { email });
    expect(await reset(confirmationCode)).toMatchObject(refused);
    expect((await reset(resetCode)).status).toBe(204);
    expect(await reset(resetCode)).toMatchObject(refused);
  });
});

describe('a platform whose mail does not work', () => {
  // As in the sandbox of Amazon SES.
  const breakMail = (operation: string) =>
    emulators.inject({
      account: emulators.accountId,
      action: `cognito-idp:${operation}`,
      code: 'CodeDeliveryFailureException',
      message:
        'Cognito received the following error from Amazon SES when attempting to send email: Email address is not verified.',
      status: 400,
    });

  it.each([
    ['does not know the address yet', 'SignUp', false],
    ['keeps the address that nobody confirmed', 'ResendConfirmationCode', true],
  ])('says so, and takes who comes again, when Cognito %s', async (_, operation, isKnown) => {
    const email = newAddress();
    if (isKnown) await post('register', { email });

    const mend = await breakMail(operation);
    for (const attempt of ['first', 'again']) {
      expect(await post('register', { email }), attempt).toMatchObject({
        status: 503,
        body: { code: 'mail-not-sent' },
      });
    }
    await mend();

    expect((await post('register', { email })).status).toBe(202);
    const confirmed = await post('confirm', { email, code: confirmationCode, password });
    expect(confirmed.status).toBe(204);
    expect((await post('login', { email, password })).status).toBe(200);
  });
});

it('says so to who forgot their password', async () => {
  const { email } = await signUp();
  const mend = await emulators.inject({
    account: emulators.accountId,
    action: 'cognito-idp:ForgotPassword',
    code: 'CodeDeliveryFailureException',
    message: 'Invalid email provided/Unable to send the email',
    status: 400,
  });

  const answer = await post('forgot-password', { email });
  await mend();

  expect(answer).toMatchObject({ status: 503, body: { code: 'mail-not-sent' } });
});

describe('nobody learns whether an address has an account', () => {
  /** Everything but the id of the request. */
  const said = ({ status, body }: Awaited<ReturnType<typeof post>>) => {
    const { requestId: _, ...rest } = body;
    return { status, ...rest };
  };

  it('by registering it', async () => {
    const confirmed = await signUp();
    const waiting = newAddress();
    await post('register', { email: waiting });

    const answers = await Promise.all(
      [newAddress(), waiting, confirmed.email].map((email) => post('register', { email })),
    );

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(answers.map((answer) => JSON.stringify(said(answer)))).size).toBe(1);
  });

  it('by confirming it', async () => {
    const confirmed = await signUp();
    const waiting = newAddress();
    await post('register', { email: waiting });

    const answers = [
      await post('confirm', { email: newAddress(), code: confirmationCode, password }),
      await post('confirm', { email: waiting, code: '000000', password }),
      await post('confirm', { email: confirmed.email, code: confirmationCode, password }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(new Set(answers.map((answer) => JSON.stringify(said(answer)))).size).toBe(1);
  });

  it('by forgetting its password', async () => {
    const confirmed = await signUp();
    const waiting = newAddress();
    await post('register', { email: waiting });
    const disabled = await signUp();
    await cognito.send(new AdminDisableUserCommand({ UserPoolId, Username: disabled.userId }));
    const addresses = [newAddress(), waiting, disabled.email, confirmed.email];

    const asked = await Promise.all(addresses.map((email) => post('forgot-password', { email })));
    const reset = await Promise.all(
      addresses.map((email) => post('reset-password', { email, code: '000000', password })),
    );

    expect(asked.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(reset.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    for (const answers of [asked, reset]) {
      expect(new Set(answers.map((answer) => JSON.stringify(said(answer)))).size).toBe(1);
    }
  });

  it('by signing in', async () => {
    const confirmed = await signUp();
    const waiting = newAddress();
    await post('register', { email: waiting });

    const answers = await Promise.all(
      [newAddress(), waiting, confirmed.email].map((email) =>
        post('login', { email, password: 'Wrong-Password-1' }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map((answer) => JSON.stringify(said(answer)))).size).toBe(1);
  });
});

describe('a token that is not an access token of ours', () => {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const parts = (token: string) =>
    token
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));

  /** The token with other claims or another header, signed by whom the test likes. */
  function signed(token: string, key: KeyObject, claims: object = {}, head: object = {}) {
    const [header, payload] = parts(token);
    const text = `${encoded({ ...header, ...head })}.${encoded({ ...payload, ...claims })}`;
    return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
  }

  const cognitosKey = () =>
    createPrivateKey(
      readFileSync(join(inject('stateDir'), 'operator/cognito-rsa-key.pem'), 'utf8'),
    );
  const strangersKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const ClientId = output('data', 'UserPoolClientId');
  const signInAs = async ({ email, password }: Person, client = ClientId, proof: object = {}) => {
    const { AuthenticationResult } = await cognito.send(
      new InitiateAuthCommand({
        ClientId: client,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: password, ...proof },
      }),
    );
    return AuthenticationResult ?? {};
  };

  /** Signs in as the API does, for the tokens that it keeps to itself. */
  const signInAsApi = async (person: Person) =>
    signInAs(person, ClientId, {
      SECRET_HASH: await secretHash(person.email, { UserPoolId, UserPoolClientId: ClientId }),
    });

  it('is refused', async () => {
    const person = await signUp('forger');
    const { accessToken } = person;
    const [, claims] = parts(accessToken);
    const now = Math.floor(Date.now() / 1000);
    const { IdToken } = await signInAsApi(person);
    const { UserPoolClient } = await cognito.send(
      new CreateUserPoolClientCommand({
        UserPoolId,
        ClientName: 'another',
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      }),
    );
    const { AccessToken: ofAnother } = await signInAs(person, UserPoolClient?.ClientId);
    const [head, body] = accessToken.split('.');
    const tokens: Readonly<Record<string, string | undefined>> = {
      none: undefined,
      nonsense: 'nonsense',
      'no signature': `${head}.${body}.`,
      'algorithm none': `${encoded({ alg: 'none' })}.${body}.`,
      "a stranger's signature": signed(accessToken, strangersKey()),
      'claims changed after signing': `${head}.${encoded({ ...claims, sub: 'somebody-else' })}.${accessToken.split('.')[2]}`,
      expired: signed(accessToken, cognitosKey(), { iat: now - 7200, exp: now - 3600 }),
      'another pool': signed(accessToken, cognitosKey(), { iss: `${claims.iss}x` }),
      'another client': ofAnother,
      'the ID token': IdToken,
      'the refresh token': person.refreshToken,
    };

    const answers = await Promise.all(
      Object.entries(tokens).map(async ([name, token]) => [name, (await me(token)).status]),
    );

    expect((await me(signed(accessToken, cognitosKey()))).status).toBe(200);
    expect(Object.fromEntries(answers)).toEqual({
      ...Object.fromEntries(Object.keys(tokens).map((name) => [name, 401])),
      // What it lacks is the scope.
      'the ID token': 403,
    });
  });
});

it('keeps what people send and get out of every log', async () => {
  const email = newAddress();
  const secret = `Canary-${Date.now()}-Password`;
  await post('register', { email });
  await post('register', { email });
  await post('confirm', { email, code: '918273', password: secret });
  await post('confirm', { email, code: confirmationCode, password: secret });
  await post('forgot-password', { email });
  await post('reset-password', { email, code: '918273', password: secret });
  await post('reset-password', { email, code: resetCode, password: secret });
  await post('login', { email, password: `${secret}-wrong` });
  const { body: first } = await post('login', { email, password: secret });
  const { body: second } = await post('refresh', { refreshToken: first.refreshToken });
  await post('logout', { refreshToken: first.accessToken }, first.accessToken);
  await post('logout', { refreshToken: second.refreshToken }, second.accessToken);
  const secrets = [email, secret, '918273'].concat(
    [first, second].flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]),
  );

  const logs = new CloudWatchLogsClient(as());
  const lines: string[] = [];
  for await (const { logGroups = [] } of paginateDescribeLogGroups({ client: logs }, {})) {
    for (const { logGroupName } of logGroups) {
      const pages = paginateFilterLogEvents({ client: logs }, { logGroupName });
      for await (const { events = [] } of pages) {
        lines.push(...events.map(({ message = '' }) => message));
      }
    }
  }

  expect(lines.filter((line) => line.includes('POST /api/v1/auth/login')).length).toBeGreaterThan(
    1,
  );
  for (const text of secrets) expect(lines.filter((line) => line.includes(text))).toEqual([]);
});

it('asks for no more than the way in without a token', async () => {
  const open = ['register', 'confirm', 'forgot-password', 'reset-password', 'login', 'refresh'];

  for (const route of open) expect((await post(route, {})).status).toBe(400);
  expect((await post('logout', {})).status).toBe(401);
  await expectStatus(401, { path: '/me' });
});

describe('who asks too often', () => {
  const refused = async (from: string, path: string, bodyOf: (index: number) => object) => {
    for (let index = 1; ; index += 1) {
      const answer = await call({
        method: 'POST',
        path: `/auth/${path}`,
        body: bodyOf(index),
        from,
      });
      if (answer.status === 429) return { index, ...answer };
      expect(answer.status).toBeLessThan(500);
    }
  };

  it('is told by which limit and until when, and keeps nobody else out', async () => {
    const from = newNetwork();
    const victim = await signUp('victim');
    const attempts = () => ({ email: victim.email, password: 'Wrong-Password-1' });

    const { index, body, headers } = await refused(from, 'login', attempts);
    const elsewhere = await call({ method: 'POST', path: '/auth/login', body: attempts() });

    // Cognito locks accounts by itself as well; the budget counts one sign-in of the person's own.
    expect(index).toBeLessThanOrEqual(30);
    expect(body).toMatchObject({
      code: 'too-many-requests',
      limit: { name: 'sign-ins-of-account', most: 30, seconds: 900 },
    });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(elsewhere.body.limit).toEqual(body.limit);
    const other = await signUp('other');
    const { email, password } = other;
    expect(
      (await call({ method: 'POST', path: '/auth/login', body: { email, password }, from })).status,
    ).toBe(200);
  });

  it('has no mail sent to anybody any more, until the hour is over', async () => {
    const from = newNetwork();
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    const register = () => ({ email: newAddress() });

    const { index, body } = await refused(from, 'register', register);

    expect(index).toBe(51);
    expect(body.limit).toMatchObject({ name: 'mails-from-address' });
    const forged = { method: 'POST', path: '/auth/register', body: register(), from, headers };
    expect((await call(forged)).status).toBe(429);
    expect((await call({ ...forged, from: newNetwork() })).status).toBe(202);
  });

  it('is counted where the CDN saw them, if it is the CDN that says so', async () => {
    const secrets = new SecretsManagerClient(as());
    const { SecretList = [] } = await secrets.send(new ListSecretsCommand({}));
    const named = SecretList.filter(({ Description }) => Description?.includes('its CDN'));
    expect(named).toHaveLength(1);
    const { SecretString: secret = '' } = await secrets.send(
      new GetSecretValueCommand({ SecretId: named[0]?.ARN ?? '' }),
    );
    const from = newNetwork();
    const register = (viewer: string, given: string) => ({
      method: 'POST',
      path: '/auth/register',
      body: { email: newAddress() },
      from,
      headers: { 'x-roundsman-cdn': given, 'x-roundsman-viewer': viewer },
    });

    const { index } = await refused(from, 'register', () => ({ email: newAddress() }));
    const statuses = [];
    for (const [viewer, given] of [
      ['198.51.100.77', secret],
      ['198.51.100.77', `${secret}x`],
      ['2001:db8::77', secret],
    ] as const) {
      statuses.push((await call(register(viewer, given))).status);
    }

    expect(index).toBe(51);
    expect(statuses).toEqual([202, 429, 202]);
  });
});
