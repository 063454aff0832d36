import * as z from 'zod';
import { Name } from '../../core/name.ts';
import { Password, passwordRule } from '../../core/tenants/password.ts';
import { defineRoutes } from '../http/route.ts';
import { Code, WrittenPassword } from './credentials.ts';

const nothingKept = 'An idempotency key is not looked at.';

/** What people change about themselves. None of it belongs to a tenant, and no answer of it is ever kept. */
export const profileRoutes = defineRoutes({
  updateMe: {
    method: 'PATCH',
    path: '/me',
    access: 'user',
    rate: 'sign-in',
    summary: 'Change your name',
    description: 'GET /me shows it. Members of your tenants see your address, and not your name.',
    request: { body: z.strictObject({ name: Name }) },
    status: 204,
    examples: { body: { name: 'Ada Lovelace' } },
  },
  changePassword: {
    method: 'POST',
    path: '/me/password',
    access: 'user',
    rate: 'sign-in',
    summary: 'Change your password',
    description: `A wrong current password is refused and ends no sign-in. All sign-ins stay, this one too: to end them, reset the password. ${nothingKept}`,
    request: {
      body: z.strictObject({
        currentPassword: WrittenPassword,
        password: Password.meta({ description: passwordRule, format: 'password' }),
      }),
    },
    status: 204,
    repeatable: true,
    problems: ['password-refused'],
    examples: {
      body: { currentPassword: 'Correct-Horse-7-Battery', password: 'Better-Horse-8-Battery' },
    },
  },
  beginSecondFactor: {
    method: 'POST',
    path: '/me/second-factor',
    access: 'user',
    rate: 'sign-in',
    summary: 'Begin to set up an authenticator app',
    description: `Answers a new secret for the app, which takes the place of the one before that was not confirmed. Sign-ins ask for no code until you confirm one. If you have set up an app already, remove it first. ${nothingKept}`,
    request: {},
    status: 200,
    repeatable: true,
    answer: z.object({
      secret: z
        .string()
        .meta({ description: 'The secret in base 32, for those who type it into the app.' }),
      uri: z.string().meta({ description: 'The same as `otpauth://`, for a QR code.' }),
    }),
    problems: ['already-exists'],
    examples: {
      answer: {
        secret: 'JBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/Roundsman:ada%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Roundsman',
      },
    },
  },
  confirmSecondFactor: {
    method: 'POST',
    path: '/me/second-factor/confirm',
    access: 'user',
    rate: 'sign-in',
    summary: 'Confirm an authenticator app',
    description: `From now on a sign-in asks for a code of the app. Earlier sign-ins stay. ${nothingKept}`,
    request: { body: z.strictObject({ code: Code }) },
    status: 204,
    repeatable: true,
    problems: ['already-exists', 'code-refused'],
    examples: { body: { code: '493027' } },
  },
  removeSecondFactor: {
    method: 'POST',
    path: '/me/second-factor/remove',
    access: 'user',
    rate: 'sign-in',
    summary: 'Remove your authenticator app',
    description: `From now on the password alone signs you in. Asks for the password, and for no code, so that somebody who lost the app can remove it while they are signed in. May be repeated. ${nothingKept}`,
    request: { body: z.strictObject({ currentPassword: WrittenPassword }) },
    status: 204,
    repeatable: true,
    problems: ['password-refused'],
    examples: { body: { currentPassword: 'Correct-Horse-7-Battery' } },
  },
});
