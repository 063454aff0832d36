import * as z from 'zod';
import { passwordPolicy } from '../../core/tenants/password.ts';

/** A code of a mail or of an authenticator app. */
export const Code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'A code is six digits.');

/** A password that there is: whatever the rule for new ones says by now. */
export const WrittenPassword = z
  .string()
  .min(1)
  .max(passwordPolicy.maxLength)
  .meta({ format: 'password' });
