import * as z from 'zod';

/** The user pool's own policy; every kind of character is required. */
export const passwordPolicy = { minLength: 12, maxLength: 256 } as const;

/** The policy in words, for whoever has to find a password. */
export const passwordRule =
  `A password has ${passwordPolicy.minLength} characters or more, among them a lower-case letter, ` +
  'an upper-case letter, a digit and a symbol.';

// What Cognito counts as a symbol:
// https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/;

const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, symbol];

/** A new password. */
export const Password = z
  .string()
  .min(passwordPolicy.minLength, { error: passwordRule, abort: true })
  .max(passwordPolicy.maxLength)
  .refine((text) => kinds.every((kind) => kind.test(text)), passwordRule);
