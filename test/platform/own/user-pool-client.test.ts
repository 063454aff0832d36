import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  MailNotSentError,
  PlatformError,
  ServiceLimitError,
} from '../../../functions/core/errors.ts';
import { Password } from '../../../functions/core/tenants/password.ts';
import {
  openUserPoolClient,
  type UserPoolClient,
} from '../../../functions/platform/own/user-pool-client.ts';
import { type WireAnswer, wire, wireError } from '../../support/fakes/aws-wire.ts';

const email = 'ada@example.com';
const password = 'Correct-Horse-7-Battery';
const sub = '0f8fad5b-d9cb-469f-a165-70867728950e';
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const session = `${sub}.${'s'.repeat(40)}`;
const code = '493027';
const confirmation = { email, code, password };
const ok = (body: object): WireAnswer => ({ status: 200, body: JSON.stringify(body) });
const refusal = (code: string, message = 'It says so.') => wireError('awsJson1_1', code, message);

interface Asked {
  readonly operation: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was sent.
  readonly input: any;
  readonly signed: boolean;
}

const secret = 'canary-client-secret';
/** The secret hash of a user, as Cognito computes it. */
const hashFor = (userName: string) =>
  createHmac('sha256', secret).update(`${userName}client`).digest('base64');
const described = ok({ UserPoolClient: { ClientId: 'client', ClientSecret: secret } });

/** Cognito with answers by operation; it is asked for the secret of the client beside. */
function connect(answers: Readonly<Record<string, WireAnswer>>) {
  const asked: Asked[] = [];
  const secrets: Asked[] = [];
  const known: typeof answers = { DescribeUserPoolClient: described, ...answers };
  const client = openUserPoolClient({
    userPoolId: 'eu-west-1_pool',
    clientId: 'client',
    credentials,
    requestHandler: wire(({ request: { headers, body } }) => {
      const operation = headers['x-amz-target']?.split('.')[1] ?? '';
      const signed = 'authorization' in headers;
      const log = operation === 'DescribeUserPoolClient' ? secrets : asked;
      log.push({ operation, input: JSON.parse(new TextDecoder().decode(body)), signed });
      return known[operation] ?? { breaks: new Error(`${operation} was not expected.`) };
    }),
  });
  return { client, asked, secrets, operations: () => asked.map(({ operation }) => operation) };
}

const tokens = { AccessToken: 'access', IdToken: 'id', RefreshToken: 'refresh', ExpiresIn: 1800 };
const given = { accessToken: 'access', refreshToken: 'refresh', expiresIn: 1800 };

describe('signing up', () => {
  it('asks Cognito without a signature: it has nothing to do with our own rights', async () => {
    const { client, asked } = connect({ SignUp: ok({ UserConfirmed: false, UserSub: sub }) });

    expect(await client.register({ email, name: 'Ada' })).toBe('accepted');

    expect(asked).toEqual([
      {
        operation: 'SignUp',
        signed: false,
        input: {
          ClientId: 'client',
          Username: email,
          SecretHash: hashFor(email),
          Password: expect.any(String),
          // The pre-sign-up trigger is told the attributes alone.
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'name', Value: 'Ada' },
          ],
        },
      },
    ]);
  });

  it('gives Cognito a password that nobody knows, another one each time', async () => {
    const { client, asked } = connect({ SignUp: ok({ UserConfirmed: false, UserSub: sub }) });

    await client.register({ email });
    await client.register({ email });

    const passwords = asked.map(({ input }) => input.Password);
    expect(new Set(passwords).size).toBe(2);
    for (const unknown of passwords) {
      expect(Password.parse(unknown)).toHaveLength(68);
    }
  });

  it.each([
    ['was sent a new code, not being confirmed', ok({ CodeDeliveryDetails: {} })],
    ['is confirmed', refusal('InvalidParameterException', 'User is already confirmed.')],
    ['is disabled', refusal('NotAuthorizedException')],
    ['was sent too many codes', refusal('LimitExceededException')],
  ])('does not tell of an address that %s', async (_, again) => {
    const { client, operations } = connect({
      SignUp: refusal('UsernameExistsException'),
      ResendConfirmationCode: again,
    });

    expect(await client.register({ email })).toBe('accepted');
    expect(operations()).toEqual(['SignUp', 'ResendConfirmationCode']);
  });

  it.each([
    ['InvalidParameterException', 'It says so.', 'not-taken'],
    ['NotAuthorizedException', 'SignUp is not permitted for this user pool', 'closed'],
    ['UserLambdaValidationException', 'PreSignUp failed with error not-invited.', 'not-invited'],
  ])('tells %s from the rest', async (code, message, outcome) => {
    const { client } = connect({ SignUp: refusal(code, message) });

    expect(await client.register({ email })).toBe(outcome);
  });

  it.each([
    ['UserLambdaValidationException', 'PreSignUp failed with error The platform failed.'],
    ['UserLambdaValidationException', 'PreSignUp failed with error Task timed out: not-invited.'],
    [
      'UnexpectedLambdaException',
      'PreSignUp invocation failed due to error AccessDeniedException.',
    ],
    ['InvalidPasswordException', 'Password does not conform to policy'],
  ])('takes %s for a fault of ours where it says "%s"', async (code, message) => {
    const { client } = connect({ SignUp: refusal(code, message) });

    await expect(client.register({ email })).rejects.toThrow(PlatformError);
  });
});

// As AWS words them; the second for a sandbox, the third where Cognito sends the mail itself.
const mailFaults = [
  ['CodeDeliveryFailureException', 'Invalid email provided/Unable to send the email'],
  [
    'CodeDeliveryFailureException',
    `Cognito received the following error from Amazon SES when attempting to send email: Email address is not verified. The following identities failed the check in region US-EAST-1: ${email}`,
  ],
  [
    'LimitExceededException',
    'Exceeded daily email limit for the operation or the account. If a higher limit is required, please configure your user pool to use your own Amazon SES configuration for sending email.',
  ],
  ['InvalidEmailRoleAccessPolicyException', 'Cognito is not allowed to use your email identity'],
  [
    'InvalidParameterException',
    'Cognito received the following error from Amazon SES when attempting to send email: Email address is not verified.',
  ],
] as const;

describe.each(mailFaults)('a mail that is not sent (%s: %s)', (code, message) => {
  it.each([
    ['a new address', 'SignUp', {}],
    [
      'an address that waits',
      'ResendConfirmationCode',
      { SignUp: refusal('UsernameExistsException') },
    ],
  ])('is told of %s, with the operation and without the address', async (_, operation, others) => {
    const { client } = connect({ ...others, [operation]: refusal(code, message) });

    const error = await client.register({ email }).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(MailNotSentError);
    expect(error).toMatchObject({ context: { operation, awsCode: code } });
    expect((error as Error).message).not.toContain(email);
  });
});

it('does not take the words of another call for a mail that is not sent', async () => {
  const { client } = connect({ ConfirmSignUp: refusal(mailFaults[0][0]) });

  const error = await client.confirm(confirmation).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(PlatformError);
  expect(error).not.toBeInstanceOf(MailNotSentError);
});

const wrongCodes = [
  'CodeMismatchException',
  'ExpiredCodeException',
  'LimitExceededException',
  'NotAuthorizedException',
  'TooManyFailedAttemptsException',
  'UserNotFoundException',
] as const;

describe('confirming', () => {
  it.each([...wrongCodes, 'AliasExistsException'])(
    'is refused alike, and sets no password: %s',
    async (code) => {
      const { client, operations } = connect({ ConfirmSignUp: refusal(code) });

      expect(await client.confirm(confirmation)).toBe('refused');
      expect(operations()).toEqual(['ConfirmSignUp']);
    },
  );

  it('with the right code, and only then, sets the password', async () => {
    const { client, asked } = connect({ ConfirmSignUp: ok({}), AdminSetUserPassword: ok({}) });

    expect(await client.confirm(confirmation)).toBe('set');
    expect(asked).toEqual([
      {
        operation: 'ConfirmSignUp',
        signed: false,
        input: {
          ClientId: 'client',
          Username: email,
          SecretHash: hashFor(email),
          ConfirmationCode: code,
        },
      },
      {
        operation: 'AdminSetUserPassword',
        signed: true,
        input: {
          UserPoolId: 'eu-west-1_pool',
          Username: email,
          Password: password,
          Permanent: true,
        },
      },
    ]);
  });

  it('keeps the password out of the error of whatever goes wrong then', async () => {
    const { client } = connect({
      ConfirmSignUp: ok({}),
      AdminSetUserPassword: refusal('ForbiddenException', `Not so: ${password}, ${email}.`),
    });

    const error = await client.confirm(confirmation).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(PlatformError);
    expect((error as Error).message).toContain('Not so: …, ….');
  });

  it('tells of a password that Cognito does not take', async () => {
    const { client } = connect({
      ConfirmSignUp: ok({}),
      AdminSetUserPassword: refusal('InvalidPasswordException'),
    });

    expect(await client.confirm(confirmation)).toBe('weak-password');
  });
});

describe('forgetting a password', () => {
  const none =
    'Cannot reset password for the user as there is no registered/verified email or phone_number';

  it.each([
    ['is sent a code', ok({ CodeDeliveryDetails: {} })],
    ['was never confirmed', refusal('InvalidParameterException', none)],
    ['is disabled', refusal('NotAuthorizedException', 'User is disabled.')],
    ['is unknown', refusal('UserNotFoundException')],
    ['was sent too many codes', refusal('LimitExceededException')],
  ])('does not tell of an address that %s', async (_, answer) => {
    const { client, asked } = connect({ ForgotPassword: answer });

    expect(await client.forgetPassword(email)).toBeUndefined();
    expect(asked).toEqual([
      {
        operation: 'ForgotPassword',
        signed: false,
        input: { ClientId: 'client', Username: email, SecretHash: hashFor(email) },
      },
    ]);
  });

  it('takes another invalid parameter for a fault of ours', async () => {
    const { client } = connect({ ForgotPassword: refusal('InvalidParameterException') });

    await expect(client.forgetPassword(email)).rejects.toThrow(PlatformError);
  });
});

describe('resetting a password', () => {
  it('ends every sign-in of the account', async () => {
    const { client, asked } = connect({
      ConfirmForgotPassword: ok({}),
      AdminUserGlobalSignOut: ok({}),
    });

    expect(await client.resetPassword(confirmation)).toBe('set');
    expect(asked).toEqual([
      {
        operation: 'ConfirmForgotPassword',
        signed: false,
        input: {
          ClientId: 'client',
          Username: email,
          SecretHash: hashFor(email),
          ConfirmationCode: code,
          Password: password,
        },
      },
      {
        operation: 'AdminUserGlobalSignOut',
        signed: true,
        input: { UserPoolId: 'eu-west-1_pool', Username: email },
      },
    ]);
  });

  it('is not done while old sign-ins live', async () => {
    const { client } = connect({
      ConfirmForgotPassword: ok({}),
      AdminUserGlobalSignOut: refusal('InternalErrorException'),
    });

    await expect(client.resetPassword(confirmation)).rejects.toThrow(PlatformError);
  });

  it.each([...wrongCodes, 'UserNotConfirmedException'])('is refused alike: %s', async (code) => {
    const { client, operations } = connect({ ConfirmForgotPassword: refusal(code) });

    expect(await client.resetPassword(confirmation)).toBe('refused');
    expect(operations()).toEqual(['ConfirmForgotPassword']);
  });

  it('tells of a password that Cognito does not take', async () => {
    const { client } = connect({ ConfirmForgotPassword: refusal('InvalidPasswordException') });

    expect(await client.resetPassword(confirmation)).toBe('weak-password');
  });
});

describe('signing in', () => {
  it('gives tokens, but never the ID token', async () => {
    const { client } = connect({ InitiateAuth: ok({ AuthenticationResult: tokens }) });

    expect(await client.signIn(email, password)).toEqual({ state: 'signed-in', tokens: given });
  });

  it.each([
    ['NotAuthorizedException', 'refused'],
    ['UserNotFoundException', 'refused'],
    ['PasswordResetRequiredException', 'refused'],
    ['UserNotConfirmedException', 'not-confirmed'],
  ])('answers %s with %s', async (code, state) => {
    const { client } = connect({ InitiateAuth: refusal(code) });

    expect(await client.signIn(email, password)).toEqual({ state });
  });

  it('goes on with the authenticator app, under the real name of the user', async () => {
    const Session = 's'.repeat(40);
    const { client, asked } = connect({
      InitiateAuth: ok({
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        Session,
        ChallengeParameters: { USER_ID_FOR_SRP: sub },
      }),
      RespondToAuthChallenge: ok({ AuthenticationResult: tokens }),
    });

    const first = await client.signIn(email, password);
    const second = await client.answerMfa(
      first.state === 'mfa-required' ? first.session : '',
      '123456',
    );

    expect(first).toEqual({ state: 'mfa-required', session });
    expect(second).toEqual({ state: 'signed-in', tokens: given });
    expect(asked[1]?.input).toEqual({
      ClientId: 'client',
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      Session,
      ChallengeResponses: {
        USERNAME: sub,
        SOFTWARE_TOKEN_MFA_CODE: '123456',
        SECRET_HASH: hashFor(sub),
      },
    });
  });

  it.each([
    ['CodeMismatchException', 'wrong-code'],
    ['ExpiredCodeException', 'wrong-code'],
    ['InvalidParameterException', 'refused'],
    ['NotAuthorizedException', 'refused'],
    ['SoftwareTokenMFANotFoundException', 'refused'],
    ['UserNotFoundException', 'refused'],
  ])('answers %s to the second step with %s', async (code, state) => {
    const { client } = connect({ RespondToAuthChallenge: refusal(code) });

    expect(await client.answerMfa(session, '123456')).toEqual({ state });
  });

  it.each([
    ['another challenge', { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 's'.repeat(40) }],
    ['half the tokens', { AuthenticationResult: { AccessToken: 'access', ExpiresIn: 1800 } }],
    ['nothing', {}],
  ])('takes %s for a fault, not for a sign-in', async (_, answer) => {
    const { client } = connect({ InitiateAuth: ok(answer) });

    await expect(client.signIn(email, password)).rejects.toThrow(PlatformError);
  });
});

describe('a refresh token', () => {
  it('gives new tokens, one of them in its own place', async () => {
    const { client } = connect({
      GetTokensFromRefreshToken: ok({ AuthenticationResult: { ...tokens, RefreshToken: 'next' } }),
    });

    expect(await client.refresh('refresh')).toEqual({ ...given, refreshToken: 'next' });
  });

  it.each(['NotAuthorizedException', 'RefreshTokenReuseException', 'UserNotFoundException'])(
    'is refused by %s',
    async (code) => {
      const { client } = connect({ GetTokensFromRefreshToken: refusal(code) });

      expect(await client.refresh('refresh')).toBeUndefined();
    },
  );

  it.each([
    ['revoked', ok({})],
    ['refused', refusal('UnsupportedTokenTypeException')],
    ['refused', refusal('UnauthorizedException')],
    ['refused', refusal('InvalidParameterException')],
  ])('is %s', async (outcome, answer) => {
    const { client } = connect({ RevokeToken: answer });

    expect(await client.revoke('refresh')).toBe(outcome);
  });
});

/** What is asked by which call, with what may never be seen. */
const calls: readonly (readonly [
  operation: string,
  secrets: readonly [proofOfUs: string, ...string[]],
  run: (client: UserPoolClient) => Promise<unknown>,
])[] = [
  ['SignUp', [hashFor(email), email], (client) => client.register({ email })],
  ['ConfirmSignUp', [hashFor(email), email, code], (client) => client.confirm(confirmation)],
  ['ForgotPassword', [hashFor(email), email], (client) => client.forgetPassword(email)],
  [
    'ConfirmForgotPassword',
    [hashFor(email), email, code, password],
    (client) => client.resetPassword(confirmation),
  ],
  ['InitiateAuth', [hashFor(email), email, password], (client) => client.signIn(email, password)],
  [
    'RespondToAuthChallenge',
    [hashFor(sub), sub, code, session],
    (client) => client.answerMfa(session, code),
  ],
  ['GetTokensFromRefreshToken', [secret, 'canary'], (client) => client.refresh('canary')],
  ['RevokeToken', [secret, 'canary'], (client) => client.revoke('canary')],
];

describe.each(calls)('%s', (operation, [proof, ...given], run) => {
  const secrets = [proof, ...given];
  const thrown = (client: UserPoolClient) =>
    run(client).then(
      () => expect.fail('It did not throw.'),
      (error: unknown) => error as Error,
    );

  it('is told when it is asked too often, and asks once', async () => {
    const { client, operations } = connect({ [operation]: refusal('TooManyRequestsException') });

    expect(await thrown(client)).toBeInstanceOf(ServiceLimitError);
    expect(operations()).toEqual([operation]);
  });

  it.each([
    ['NotAuthorizedException', 'Unable to verify secret hash for client client'],
    [
      'NotAuthorizedException',
      'Client client is configured for secret but secret was not received',
    ],
    ['UnauthorizedException', 'Invalid client secret'],
  ])('never takes a secret of ours that is wrong for a person (%s: %s)', async (code, message) => {
    const { client } = connect({ [operation]: refusal(code, message) });

    expect(await thrown(client)).toBeInstanceOf(PlatformError);
  });

  it('shows that it is us who ask', async () => {
    const { client, asked } = connect({ [operation]: refusal('ForbiddenException') });

    await thrown(client);

    expect(JSON.stringify(asked)).toContain(proof);
  });

  it('does not ask without the secret', async () => {
    const { client, operations } = connect({
      DescribeUserPoolClient: ok({ UserPoolClient: { ClientId: 'client' } }),
    });

    expect(await thrown(client)).toBeInstanceOf(PlatformError);
    expect(operations()).toEqual([]);
  });

  it.each([
    ['an unknown code', refusal('UnexpectedLambdaException')],
    ['a server fault', wireError('awsJson1_1', 'InternalErrorException', 'Oh', 500)],
    ['HTML', { status: 503, body: '<html></html>' }],
    ['a broken connection', { breaks: new Error('read ECONNRESET') }],
  ])('fails by %s', async (_, answer) => {
    const { client } = connect({ [operation]: answer });

    expect(await thrown(client)).toBeInstanceOf(PlatformError);
  });

  it('keeps what it was given out of the error, though Cognito quotes it', async () => {
    const message = `Not so: ${secrets.join(', ')}.`;
    const { client } = connect({ [operation]: refusal('ForbiddenException', message) });

    const error = await thrown(client);

    expect(error.message).toContain('ForbiddenException: Not so');
    for (const secret of secrets) {
      expect(JSON.stringify(error) + error.message).not.toContain(secret);
    }
  });
});

describe('the secret of the client', () => {
  it('is read once, with rights of our own, and kept', async () => {
    const { client, secrets } = connect({ ForgotPassword: ok({}) });

    await client.forgetPassword(email);
    await client.forgetPassword(email);

    expect(secrets).toEqual([
      {
        operation: 'DescribeUserPoolClient',
        signed: true,
        input: { UserPoolId: 'eu-west-1_pool', ClientId: 'client' },
      },
    ]);
  });

  it('is read again by who failed to read it', async () => {
    const answers: Record<string, WireAnswer> = {
      DescribeUserPoolClient: refusal('TooManyRequestsException'),
      ForgotPassword: ok({}),
    };
    let isThrottled = true;
    const client = openUserPoolClient({
      userPoolId: 'eu-west-1_pool',
      clientId: 'client',
      credentials,
      requestHandler: wire(({ request: { headers } }) => {
        const operation = headers['x-amz-target']?.split('.')[1] ?? '';
        if (operation === 'DescribeUserPoolClient' && !isThrottled) return described;
        return answers[operation] ?? { breaks: new Error(operation) };
      }),
    });

    await expect(client.forgetPassword(email)).rejects.toThrow(ServiceLimitError);
    isThrottled = false;
    await expect(client.forgetPassword(email)).resolves.toBeUndefined();
  });
});
