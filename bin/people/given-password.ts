import { Password } from '../../functions/core/tenants/password.ts';
import { UsageError } from '../operator/usage-error.ts';

/** The password on the line of standard input. Throws a UsageError that says what a password has to be. */
export function readPassword(input: string): string {
  const parsed = Password.safeParse(input.replace(/\r?\n$/, ''));
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map(({ message }) => message).join(' '));
}
