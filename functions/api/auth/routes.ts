import * as z from 'zod';
import { UserId } from '../../core/ids.ts';
import { Name } from '../../core/name.ts';
import { Password, passwordRule } from '../../core/tenants/password.ts';
import { signInValidity } from '../../core/tenants/sign-in-validity.ts';
import { defineRoutes } from '../http/route.ts';
import { Code, WrittenPassword } from './credentials.ts';
import { profileRoutes } from './profile-routes.ts';
import { RefreshToken, SessionCookies, SessionHeaders } from './session-cookie.ts';

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(128)
  .regex(/^[^@]{1,64}@/, 'At most 64 characters stand before the @.')
  .regex(/@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'A domain stands behind the @.')
  .check(z.email())
  .meta({ description: 'Capital letters do not count, nor does space around it.' });

const NewPassword = z.strictObject({
  email: Email,
  code: Code,
  password: Password.meta({ description: passwordRule, format: 'password' }),
});

const newPassword = {
  email: 'ada@example.com',
  code: '493027',
  password: 'Correct-Horse-7-Battery',
};

/** The refresh token of a sign-in: absent where the cookie has it. */
const SessionBody = z.strictObject({ refreshToken: RefreshToken.exactOptional() }).optional();

const { accessTokenMinutes, refreshTokenDays, replacedTokenSeconds } = signInValidity;

const tokens = {
  accessToken: z.string().meta({ description: 'For `Authorization: Bearer`.' }),
  refreshToken: z
    .string()
    .exactOptional()
    .meta({
      description: `Replaces the one before, which stays valid for ${replacedTokenSeconds} more seconds. Keep it secret. Absent where \`X-Roundsman-Session: cookie\` has it in the cookie.`,
    }),
  tokenType: z.literal('Bearer'),
  expiresIn: z
    .int()
    .positive()
    .meta({ description: 'The seconds for which the access token holds.' }),
  userId: UserId.meta({
    description: 'The id of who signed in, by which they are invited into a tenant.',
  }),
};

const exampleTokens = {
  accessToken: 'eyJraWQiOiJrZXkiLCJhbGciOiJSUzI1NiJ9.eyJ0b2tlbl91c2UiOiJhY2Nlc3MifQ.c2lnbmF0dXJl',
  refreshToken: 'eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIn0.a2V5.aXY.Y2lwaGVydGV4dA.dGFn',
  tokenType: 'Bearer',
  expiresIn: accessTokenMinutes * 60,
  userId: '0f8fad5b-d9cb-469f-a165-70867728950e',
};

const inCookie =
  'With `X-Roundsman-Session: cookie` the refresh token is in no body: the answer sets it as a cookie, which `refresh` and `logout` read.';

const cookieEnded =
  'A cookie that is missing, or no longer valid, is refused (`session-ended`) and taken away.';

const nothingKept =
  'Safe to repeat without an idempotency key, which is not looked at: no answer with a token is ever kept.';

export const authRoutes = defineRoutes({
  register: {
    method: 'POST',
    path: '/auth/register',
    access: 'open',
    rate: 'sign-in',
    summary: 'Sign up',
    description: `Sends a code to the address, for confirm, which sets the password. The answer is the same if the address has an account already: one that was never confirmed is sent a new code, any other is sent nothing. Where registration is closed or by invitation, who may not sign up is refused, whether the address has an account or not. Where the code cannot be sent, that is what is answered; register again later. ${nothingKept}`,
    request: {
      body: z.strictObject({
        email: Email,
        name: Name.exactOptional(),
      }),
    },
    status: 202,
    repeatable: true,
    answer: z.object({ message: z.string() }),
    problems: ['mail-not-sent', 'registration-closed', 'not-invited'],
    examples: {
      body: { email: 'ada@example.com', name: 'Ada Lovelace' },
      answer: { message: 'If the address is yours to confirm, a code is on its way to it.' },
    },
  },
  confirm: {
    method: 'POST',
    path: '/auth/confirm',
    access: 'open',
    rate: 'sign-in',
    summary: 'Confirm an address, and choose its password',
    description: `The password is the only one that the account ever had: nobody who gave the address before has one. A wrong or expired code, an unknown address and one that is confirmed already are refused alike. To get a new code, register again. If you got no answer and are refused when you repeat it, reset the password. ${nothingKept}`,
    request: { body: NewPassword },
    status: 204,
    repeatable: true,
    problems: ['code-refused'],
    examples: { body: newPassword },
  },
  forgotPassword: {
    method: 'POST',
    path: '/auth/forgot-password',
    access: 'open',
    rate: 'sign-in',
    summary: 'Ask for a code to reset a password',
    description: `Sends a code to the address, for reset-password, within an hour. The answer is the same if the address has no account. One that was never confirmed is sent nothing: register again instead. ${nothingKept}`,
    request: { body: z.strictObject({ email: Email }) },
    status: 202,
    repeatable: true,
    answer: z.object({ message: z.string() }),
    problems: ['mail-not-sent'],
    examples: {
      body: { email: 'ada@example.com' },
      answer: { message: 'If the address has an account, a code is on its way to it.' },
    },
  },
  resetPassword: {
    method: 'POST',
    path: '/auth/reset-password',
    access: 'open',
    rate: 'sign-in',
    summary: 'Reset a password',
    description: `The code is that of the last mail that forgot-password sent. Ends every sign-in of the account: earlier refresh tokens are no longer valid; access tokens stay valid until they expire, at most ${accessTokenMinutes} minutes. A second factor stays. A wrong or expired code and an unknown address are refused alike. If you got no answer, ask for another code and reset it again, so that the sign-ins end. ${nothingKept}`,
    request: { body: NewPassword },
    status: 204,
    repeatable: true,
    problems: ['code-refused'],
    examples: { body: newPassword },
  },
  login: {
    method: 'POST',
    path: '/auth/login',
    access: 'open',
    rate: 'sign-in',
    summary: 'Sign in',
    description: `Answers tokens or, for who has set up an authenticator app, a session: then call it again with that session and the app's code, within five minutes. A wrong password and an unknown address are refused alike. ${inCookie} ${nothingKept}`,
    request: {
      headers: SessionHeaders,
      body: z.union(
        [
          z.strictObject({
            email: Email,
            password: WrittenPassword,
          }),
          z.strictObject({
            session: z
              .string()
              .regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_+/=-]{20,2048}$/, 'It is what login answered.')
              .meta({ description: 'The session that the first step answered.' }),
            code: Code.meta({ description: 'The code of the authenticator app.' }),
          }),
        ],
        { error: 'Send email and password; or, for the second step, session and code.' },
      ),
    },
    status: 200,
    repeatable: true,
    setsCookies: true,
    answer: z.discriminatedUnion('state', [
      z.object({ state: z.literal('signed-in'), ...tokens }),
      z.object({ state: z.literal('mfa-required'), session: z.string() }),
    ]),
    problems: ['sign-in-refused', 'not-confirmed', 'code-refused', 'cross-site'],
    examples: {
      body: { email: 'ada@example.com', password: 'Correct-Horse-7-Battery' },
      answer: { state: 'signed-in', ...exampleTokens },
    },
  },
  refresh: {
    method: 'POST',
    path: '/auth/refresh',
    access: 'open',
    rate: 'sign-in',
    summary: 'Get a new access token',
    description: `A sign-in can be refreshed for ${refreshTokenDays} days. ${inCookie} ${cookieEnded} ${nothingKept}`,
    request: { headers: SessionHeaders, cookies: SessionCookies, body: SessionBody },
    status: 200,
    repeatable: true,
    setsCookies: true,
    answer: z.object(tokens),
    problems: ['sign-in-refused', 'session-ended', 'cross-site'],
    examples: {
      body: { refreshToken: exampleTokens.refreshToken },
      answer: exampleTokens,
    },
  },
  logout: {
    method: 'POST',
    path: '/auth/logout',
    access: 'user',
    rate: 'sign-in',
    summary: 'Sign out',
    description: `Ends the sign-in that the refresh token belongs to: nothing can be refreshed from it any more. An access token that was given before stays valid until it expires, at most ${accessTokenMinutes} minutes. With \`X-Roundsman-Session: cookie\` the token comes from the cookie, and the cookie goes. ${cookieEnded} ${nothingKept}`,
    request: { headers: SessionHeaders, cookies: SessionCookies, body: SessionBody },
    status: 204,
    repeatable: true,
    setsCookies: true,
    problems: ['session-ended', 'cross-site'],
    examples: { body: { refreshToken: exampleTokens.refreshToken } },
  },
  ...profileRoutes,
});
