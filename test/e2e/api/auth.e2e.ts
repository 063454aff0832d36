import { createPrivateKey, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  InitiateAuthCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, inject, it } from 'vitest';
import {
  call,
  confirmationCode,
  expectStatus,
  newNetwork,
  type Person,
  signUp,
} from '../support/api.ts';
import { as, emulators } from '../support/aws.ts';
import { output } from '../support/platform.ts';
import { authenticator } from '../support/totp.ts';

const cognito = new CognitoIdentityProviderClient(as());
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

    const registered = await post('register', {
      email: email.toUpperCase(),
      password,
      name: 'Ada',
    });
    expect(registered.status).toBe(202);
    expect(await post('login', { email, password })).toMatchObject({
      status: 403,
      body: { code: 'not-confirmed' },
    });
    const wrong = await post('confirm', { email, code: '000000' });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'code-refused' } });
    expect((await post('confirm', { email, code: confirmationCode })).status).toBe(204);

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
    const { email, accessToken: AccessToken } = person;
    const { SecretCode = '' } = await cognito.send(
      new AssociateSoftwareTokenCommand({ AccessToken }),
    );
    const app = authenticator(SecretCode);
    const UserCode = await app.code();
    await cognito.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode }));
    await cognito.send(
      new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: { Enabled: true } }),
    );

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
  });

  it('cannot sign out with what is no refresh token of theirs', async () => {
    const person = await signUp();

    const refused = await post('logout', { refreshToken: person.accessToken }, person);

    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
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
    if (isKnown) await post('register', { email, password });

    const mend = await breakMail(operation);
    for (const attempt of ['first', 'again']) {
      expect(await post('register', { email, password }), attempt).toMatchObject({
        status: 503,
        body: { code: 'mail-not-sent' },
      });
    }
    await mend();

    expect((await post('register', { email, password })).status).toBe(202);
    expect((await post('confirm', { email, code: confirmationCode })).status).toBe(204);
    expect((await post('login', { email, password })).status).toBe(200);
  });
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
    await post('register', { email: waiting, password });

    const answers = await Promise.all(
      [newAddress(), waiting, confirmed.email].map((email) =>
        post('register', { email, password }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(answers.map((answer) => JSON.stringify(said(answer)))).size).toBe(1);
    // Who registers it again does not get in with another password.
    const other = 'Another-Password-1';
    await post('register', { email: confirmed.email, password: other });
    expect((await post('login', { email: confirmed.email, password: other })).status).toBe(401);
  });

  it('by confirming it', async () => {
    const confirmed = await signUp();
    const waiting = newAddress();
    await post('register', { email: waiting, password });

    const answers = [
      await post('confirm', { email: newAddress(), code: confirmationCode }),
      await post('confirm', { email: waiting, code: '000000' }),
      await post('confirm', { email: confirmed.email, code: confirmationCode }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(new Set(answers.map((answer) => JSON.stringify(said(answer)))).size).toBe(1);
  });

  it('by signing in', async () => {
    const confirmed = await signUp();
    const waiting = newAddress();
    await post('register', { email: waiting, password });

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
  const signInAs = async ({ email, password }: Person, client = ClientId) => {
    const { AuthenticationResult } = await cognito.send(
      new InitiateAuthCommand({
        ClientId: client,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: email, PASSWORD: password },
      }),
    );
    return AuthenticationResult ?? {};
  };

  it('is refused', async () => {
    const person = await signUp('forger');
    const { accessToken } = person;
    const [, claims] = parts(accessToken);
    const now = Math.floor(Date.now() / 1000);
    const { IdToken } = await signInAs(person);
    const { UserPoolClient } = await cognito.send(
      new CreateUserPoolClientCommand({
        UserPoolId: output('data', 'UserPoolId'),
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
  await post('register', { email, password: secret });
  await post('register', { email, password: secret });
  await post('confirm', { email, code: '918273' });
  await post('confirm', { email, code: confirmationCode });
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
  const open = ['register', 'confirm', 'login', 'refresh'];

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
    const register = () => ({ email: newAddress(), password });

    const { index, body } = await refused(from, 'register', register);

    expect(index).toBe(51);
    expect(body.limit).toMatchObject({ name: 'mails-from-address' });
    const forged = { method: 'POST', path: '/auth/register', body: register(), from, headers };
    expect((await call(forged)).status).toBe(429);
    expect((await call({ ...forged, from: newNetwork() })).status).toBe(202);
  });
});
