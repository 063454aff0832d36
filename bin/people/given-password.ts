import { randomBytes } from 'node:crypto';
import { Password } from '../../functions/core/tenancy/password.ts';
import { UsageError } from '../operator/stage-options.ts';

/** 144 random bits, and one of each kind of character that the pool demands. */
export const newPassword = (): string => `${randomBytes(18).toString('base64url')}aA1-`;

/** The line on standard input. Throws a UsageError that says what a password has to be. */
export function readPassword(input: string): string {
  const parsed = Password.safeParse(input.replace(/\r?\n$/, ''));
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map(({ message }) => message).join(' '));
}
