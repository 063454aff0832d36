import { describe, expect, it } from 'vitest';
import { MailNotSentError, PlatformError, ServiceLimitError } from '../../functions/core/errors.ts';
import {
  openUserPoolClient,
  type UserPoolClient,
} from '../../functions/platform/user-pool-client.ts';
import { type WireAnswer, wire, wireError } from '../support/wire.ts';

const email = 'ada@example.com';
const password = 'Correct-Horse-7-Battery';
const sub = '0f8fad5b-d9cb-469f-a165-70867728950e';
const session = `${sub}.${'s'.repeat(40)}`;
const ok = (body: object): WireAnswer => ({ status: 200, body: JSON.stringify(body) });
const refusal = (code: string, message = 'It says so.') => wireError('awsJson1_1', code, message);

/** Cognito with answers by operation. */
function connect(answers: Readonly<Record<string, WireAnswer>>) {
  const asked: { readonly operation: string; readonly input: unknown; readonly signed: boolean }[] =
    [];
  const client = openUserPoolClient({
    clientId: 'client',
    requestHandler: wire(({ request: { headers, body } }) => {
      const operation = headers['x-amz-target']?.split('.')[1] ?? '';
      const signed = 'authorization' in headers;
      asked.push({ operation, input: JSON.parse(new TextDecoder().decode(body)), signed });
      return answers[operation] ?? { breaks: new Error(`${operation} was not expected.`) };
    }),
  });
  return { client, asked, operations: () => asked.map(({ operation }) => operation) };
}

const tokens = { AccessToken: 'access', IdToken: 'id', RefreshToken: 'refresh', ExpiresIn: 1800 };
const given = { accessToken: 'access', refreshToken: 'refresh', expiresIn: 1800 };

describe('signing up', () => {
  it('asks Cognito without a signature: it has nothing to do with our own rights', async () => {
    const { client, asked } = connect({ SignUp: ok({ UserConfirmed: false, UserSub: sub }) });

    expect(await client.register({ email, password, name: 'Ada' })).toBe('accepted');

    expect(asked).toEqual([
      {
        operation: 'SignUp',
        signed: false,
        input: {
          ClientId: 'client',
          Username: email,
          Password: password,
          // The pre-sign-up trigger is told the attributes alone.
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'name', Value: 'Ada' },
          ],
        },
      },
    ]);
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

    expect(await client.register({ email, password })).toBe('accepted');
    expect(operations()).toEqual(['SignUp', 'ResendConfirmationCode']);
  });

  it.each([
    ['InvalidPasswordException', 'It says so.', 'weak-password'],
    ['InvalidParameterException', 'It says so.', 'not-taken'],
    ['NotAuthorizedException', 'SignUp is not permitted for this user pool', 'closed'],
    ['UserLambdaValidationException', 'PreSignUp failed with error not-invited.', 'not-invited'],
  ])('tells %s from the rest', async (code, message, outcome) => {
    const { client } = connect({ SignUp: refusal(code, message) });

    expect(await client.register({ email, password })).toBe(outcome);
  });

  it.each([
    ['UserLambdaValidationException', 'PreSignUp failed with error The platform failed.'],
    ['UserLambdaValidationException', 'PreSignUp failed with error Task timed out: not-invited.'],
    [
      'UnexpectedLambdaException',
      'PreSignUp invocation failed due to error AccessDeniedException.',
    ],
    ['NotAuthorizedException', 'Unable to verify secret hash for client'],
  ])('takes %s for a fault of ours where it says "%s"', async (code, message) => {
    const { client } = connect({ SignUp: refusal(code, message) });

    await expect(client.register({ email, password })).rejects.toThrow(PlatformError);
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

    const error = await client.register({ email, password }).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(MailNotSentError);
    expect(error).toMatchObject({ context: { operation, awsCode: code } });
    expect((error as Error).message).not.toContain(email);
  });
});

it('does not take the words of another call for a mail that is not sent', async () => {
  const { client } = connect({ ConfirmSignUp: refusal(mailFaults[0][0]) });

  const error = await client.confirm(email, '123456').catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(PlatformError);
  expect(error).not.toBeInstanceOf(MailNotSentError);
});

describe('confirming', () => {
  it.each([
    'AliasExistsException',
    'CodeMismatchException',
    'ExpiredCodeException',
    'NotAuthorizedException',
    'UserNotFoundException',
  ])('is refused alike: %s', async (code) => {
    const { client } = connect({ ConfirmSignUp: refusal(code) });

    expect(await client.confirm(email, '123456')).toBe('refused');
  });

  it('succeeds with the right code', async () => {
    const { client, asked } = connect({ ConfirmSignUp: ok({}) });

    expect(await client.confirm(email, '123456')).toBe('confirmed');
    expect(asked[0]?.input).toEqual({
      ClientId: 'client',
      Username: email,
      ConfirmationCode: '123456',
    });
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
      ChallengeResponses: { USERNAME: sub, SOFTWARE_TOKEN_MFA_CODE: '123456' },
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

const code = '493027';

/** What is asked by which call, with what may never be seen. */
const calls: readonly (readonly [
  operation: string,
  secrets: readonly string[],
  run: (client: UserPoolClient) => Promise<unknown>,
])[] = [
  ['SignUp', [email, password], (client) => client.register({ email, password })],
  ['ConfirmSignUp', [email, code], (client) => client.confirm(email, code)],
  ['InitiateAuth', [email, password], (client) => client.signIn(email, password)],
  ['RespondToAuthChallenge', [sub, code, session], (client) => client.answerMfa(session, code)],
  ['GetTokensFromRefreshToken', ['canary'], (client) => client.refresh('canary')],
  ['RevokeToken', ['canary'], (client) => client.revoke('canary')],
];

describe.each(calls)('%s', (operation, secrets, run) => {
  const thrown = (client: UserPoolClient) =>
    run(client).then(
      () => expect.fail('It did not throw.'),
      (error: unknown) => error as Error,
    );

  it.each(['TooManyRequestsException', 'LimitExceededException', 'TooManyFailedAttemptsException'])(
    'is told when it is asked too often, and asks once: %s',
    async (code) => {
      const { client, operations } = connect({ [operation]: refusal(code) });

      expect(await thrown(client)).toBeInstanceOf(ServiceLimitError);
      expect(operations()).toEqual([operation]);
    },
  );

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
