import { describe, expect, it } from 'vitest';
import { PlatformError, ServiceLimitError } from '../../../functions/core/errors.ts';
import { openUserPoolClient } from '../../../functions/platform/own/user-pool-client.ts';
import { type WireAnswer, wire, wireError } from '../../support/fakes/aws-wire.ts';

const token = 'canary-token';
const passwords = { current: 'canary-current', next: 'canary-next' };
const ok = (body: object = {}): WireAnswer => ({ status: 200, body: JSON.stringify(body) });
const refusal = (code: string) => wireError('awsJson1_1', code, 'It says so.');
const notAuthorized = refusal('NotAuthorizedException');
const self = (more: object = {}) =>
  ok({ Username: 'u', UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }], ...more });

/** Cognito with answers by operation. */
function connect(answers: Readonly<Record<string, WireAnswer>>) {
  const asked: { operation: string; input: object; signed: boolean }[] = [];
  const client = openUserPoolClient({
    userPoolId: 'eu-west-1_pool',
    clientId: 'client',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    requestHandler: wire(({ request: { headers, body } }) => {
      const operation = headers['x-amz-target']?.split('.')[1] ?? '';
      const input = JSON.parse(new TextDecoder().decode(body));
      asked.push({ operation, input, signed: 'authorization' in headers });
      return answers[operation] ?? { breaks: new Error(`${operation} was not expected.`) };
    }),
  });
  return { client, asked };
}

describe('what people change about themselves', () => {
  it('is authorised by their token alone: nothing is signed', async () => {
    const { client, asked } = connect({
      ChangePassword: ok(),
      UpdateUserAttributes: ok({ CodeDeliveryDetailsList: [] }),
      AssociateSoftwareToken: ok({ SecretCode: 'JBSWY3DPEHPK3PXP' }),
      VerifySoftwareToken: ok({ Status: 'SUCCESS' }),
      SetUserMFAPreference: ok(),
    });

    expect(await client.rename(token, 'Ada')).toBe('changed');
    expect(await client.changePassword(token, passwords)).toBe('set');
    expect(await client.beginSecondFactor(token)).toEqual({ secret: 'JBSWY3DPEHPK3PXP' });
    expect(await client.confirmSecondFactor(token, '493027')).toBe('set');
    expect(await client.endSecondFactor(token)).toBe('ended');

    const AccessToken = token;
    const settings = (on: boolean) => ({ Enabled: on, PreferredMfa: on });
    expect(asked.map(({ operation, input }) => [operation, input])).toEqual([
      ['UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: 'name', Value: 'Ada' }] }],
      [
        'ChangePassword',
        { AccessToken, PreviousPassword: passwords.current, ProposedPassword: passwords.next },
      ],
      ['AssociateSoftwareToken', { AccessToken }],
      ['VerifySoftwareToken', { AccessToken, UserCode: '493027' }],
      ['SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: settings(true) }],
      ['SetUserMFAPreference', { AccessToken, SoftwareTokenMfaSettings: settings(false) }],
    ]);
    expect(asked.filter(({ signed }) => signed)).toEqual([]);
  });

  it('is told to them', async () => {
    const { client } = connect({ GetUser: self({ UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] }) });

    expect(await client.describeSelf(token)).toEqual({
      email: 'ada@example.com',
      hasSecondFactor: true,
    });
  });

  it('tells a wrong password from a token that has ended, which Cognito calls the same', async () => {
    const alive = connect({ ChangePassword: notAuthorized, GetUser: self() });
    const ended = connect({ ChangePassword: notAuthorized, GetUser: notAuthorized });

    expect(await alive.client.changePassword(token, passwords)).toBe('wrong-password');
    expect(await ended.client.changePassword(token, passwords)).toBe('token-refused');
  });

  it.each([
    ['InvalidPasswordException', 'weak-password'],
    ['PasswordHistoryPolicyViolationException', 'weak-password'],
    ['UserNotFoundException', 'token-refused'],
  ])('knows what %s says of a password', async (code, outcome) => {
    const { client } = connect({ ChangePassword: refusal(code) });

    expect(await client.changePassword(token, passwords)).toBe(outcome);
  });

  it.each([
    'CodeMismatchException',
    'EnableSoftwareTokenMFAException',
    'SoftwareTokenMFANotFoundException',
  ])('asks for no code at sign-in after %s', async (code) => {
    const { client, asked } = connect({ VerifySoftwareToken: refusal(code) });

    expect(await client.confirmSecondFactor(token, '493027')).toBe('wrong-code');
    expect(asked).toHaveLength(1);
  });

  it('asks for no code at sign-in where Cognito answers that it did not work', async () => {
    const { client } = connect({ VerifySoftwareToken: ok({ Status: 'ERROR' }) });

    expect(await client.confirmSecondFactor(token, '493027')).toBe('wrong-code');
  });

  it.each([
    ['LimitExceededException', ServiceLimitError],
    ['TooManyRequestsException', ServiceLimitError],
    ['InvalidParameterException', PlatformError],
    ['InternalErrorException', PlatformError],
  ])('fails at %s, and tells nothing of what was sent', async (code, Kind) => {
    const { client } = connect({ ChangePassword: refusal(code) });

    const error = await client.changePassword(token, passwords).catch((thrown: Error) => thrown);

    expect(error).toBeInstanceOf(Kind);
    expect(JSON.stringify([error, String(error)])).not.toContain('canary');
  });
});
