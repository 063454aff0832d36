import type { UserId } from '../../functions/core/ids.ts';
import { newPassword } from '../operator/password.ts';
import type { User, Users } from './users.ts';

/** Who has an address in the new pool. */
export interface Successor {
  /** Absent in a dry run, of a user who would be made. */
  readonly userId?: UserId;
}

/** Finds or makes the users who follow those that are gone, each once. */
export function createSuccessors(users: Users, isDry: boolean, say: (line: string) => void) {
  const known = new Map<string, Successor | string>();

  async function successorOf(email: string): Promise<Successor | string> {
    const found = await users.find(email);
    const reason = found && whyNot(found);
    if (reason) return reason;
    if (found?.state === 'confirmed') return found;
    if (isDry) {
      say(`Would make a user of ${email}, or finish making them.`);
      return found ?? {};
    }
    const user = found ?? (await users.create(email));
    const password = newPassword();
    // Before it is set: whoever is interrupted here has it, or repeats the command for another.
    say(`Made the user ${email} (${user.userId}). The password, shown this once: ${password}`);
    await users.setPassword(user.userId, password);
    return user;
  }

  return {
    /** @returns the successor, or why there is none, as the end of a sentence about the address */
    async of(email: string): Promise<Successor | string> {
      const successor = known.get(email) ?? (await successorOf(email));
      known.set(email, successor);
      return successor;
    },
  };
}

/** Memberships follow an address that was shown to be somebody's, and nobody's mere claim to it. */
function whyNot({ state, isVerified, isEnabled }: User): string | undefined {
  if (!isEnabled) return 'belongs to a user who is disabled.';
  if (state === 'unconfirmed') {
    return 'has signed up and was not confirmed yet. Repeat the command when it was; or make the user with add.';
  }
  return isVerified
    ? undefined
    : 'belongs to a user who has not confirmed it: add makes up for it.';
}
