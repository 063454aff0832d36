import type { UserId } from '../../functions/core/ids.ts';
import { newPassword } from '../operator/password.ts';
import { UsageError } from '../operator/usage-error.ts';
import type { Command } from './command.ts';
import { readPassword } from './given-password.ts';
import { addressOf } from './invitations.ts';
import { foundTenant } from './tenant-api.ts';
import type { User } from './users.ts';
import type { Platform, World } from './world.ts';

/**
 * Makes a user who can sign in, and a tenant of theirs: the first owner, whoever may sign up. Each step
 * looks what is there already, so that it can be repeated wherever it was interrupted.
 */
export const add: Command = async (request, platform, world) => {
  const email = addressOf(request);
  const { tenant, name } = request;
  const given = request['password-stdin'] ? readPassword(await world.readInput()) : undefined;
  const isReset = request['reset-password'];
  const { user, password } = await admit({ email, name, given, isReset }, platform, world);
  if (tenant === undefined) return true;
  if (password === undefined) {
    throw new UsageError(
      `${email} has a password of their own: give it with --password-stdin, give them another with --reset-password, or let them make the tenant.`,
    );
  }
  const url = request['api-url'] ?? platform.apiUrl;
  world.stdout(await foundTenant(url, { ...user, email, password }, tenant));
  return true;
};

interface Newcomer {
  readonly email: string;
  readonly name?: string | undefined;
  /** @default one is made, and shown */
  readonly given?: string | undefined;
  /** Whether the password of who can sign in already is replaced. */
  readonly isReset: boolean;
}

/** @returns the password that they can sign in with, if we know it */
async function admit(
  { email, name, given, isReset }: Newcomer,
  { users }: Platform,
  { stdout }: World,
): Promise<{ readonly user: { readonly userId: UserId }; readonly password?: string | undefined }> {
  const found = await users.find(email);
  const user = found ?? (await users.create(email, name));
  stdout(found ? said(found, isReset) : `Made the user ${email} (${user.userId}).`);
  if (!user.isEnabled) {
    throw new Error(`${email} is disabled: aws cognito-idp admin-enable-user lets them in again.`);
  }
  if (user.state === 'confirmed' && !isReset) {
    if (!user.isVerified) await users.verify(user.userId);
    return { user, password: given };
  }
  const password = given ?? newPassword();
  // Before it is set: whoever is interrupted here has it, or repeats the command for another.
  if (given === undefined) stdout(`The password, shown this once: ${password}`);
  // In the place of any that a stranger chose who signed up with this address.
  await users.setPassword(user.userId, password);
  if (!user.isVerified) await users.verify(user.userId);
  stdout(`${email} can sign in.`);
  return { user, password };
}

const states: Readonly<Record<User['state'], string>> = {
  confirmed: 'they keep their password',
  unconfirmed: 'they never confirmed the address, and get another password',
  'without-password': 'they have no password yet',
};

const said = ({ email, userId, state }: User, isReset: boolean) =>
  `${email} has an account already (${userId}): ${isReset ? 'they get another password' : states[state]}.`;
