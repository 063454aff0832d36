import { ownError } from '../../core/errors.ts';
import { faulty, Refusal } from '../../core/refusal.ts';
import { passwordRule } from '../../core/tenants/password.ts';
import type { Person } from '../../platform/own/person.ts';
import type { TokenRefused } from '../../platform/own/user-pool-profile.ts';
import type { UserCaller } from '../http/caller.ts';
import { ApiProblem } from '../http/problem.ts';
import type { Implementations } from '../http/serve.ts';
import { spendSignIn } from './budgets.ts';
import type { AuthDependencies } from './dependencies.ts';
import type { profileRoutes } from './profile-routes.ts';

/** What people change about themselves. Each of it is as much as a sign-in to Cognito, and is counted as one. */
export const profile = (dependencies: AuthDependencies): Implementations<typeof profileRoutes> => ({
  async updateMe({ body: { name } }, caller) {
    const token = await spentToken(dependencies, caller);
    const outcome = demandToken(await dependencies.pool.rename(token, name));
    if (outcome === 'changed') return;
    throw faulty({ where: 'body.name', what: 'Cognito does not take this name.' });
  },

  async changePassword({ body: { currentPassword, password } }, caller) {
    const token = await spentToken(dependencies, caller);
    // Cognito knows no password with a space in it, and would say so in another way.
    if (/\s/.test(currentPassword)) throw wrongPassword();
    const passwords = { current: currentPassword, next: password };
    const outcome = demandToken(await dependencies.pool.changePassword(token, passwords));
    if (outcome === 'set') return;
    if (outcome === 'wrong-password') throw wrongPassword();
    throw faulty({ where: 'body.password', what: passwordRule });
  },

  async beginSecondFactor(_, caller) {
    const token = await spentToken(dependencies, caller);
    const { email } = await demandNoSecondFactor(dependencies, token);
    const { secret } = demandToken(await dependencies.pool.beginSecondFactor(token));
    return { secret, uri: otpauth(email, secret) };
  },

  async confirmSecondFactor({ body: { code } }, caller) {
    const token = await spentToken(dependencies, caller);
    await demandNoSecondFactor(dependencies, token);
    const outcome = demandToken(await dependencies.pool.confirmSecondFactor(token, code));
    if (outcome === 'set') return;
    throw faultyCode('Send the code that the authenticator app shows now, of the last secret.');
  },

  async removeSecondFactor({ body: { currentPassword } }, caller) {
    const token = await spentToken(dependencies, caller);
    await demandPassword(dependencies, caller, currentPassword);
    demandToken(await dependencies.pool.endSecondFactor(token));
  },
});

/** The caller's token, once a sign-in was spent. */
async function spentToken(dependencies: AuthDependencies, caller: UserCaller): Promise<string> {
  await spendSignIn(dependencies, caller, caller.userId);
  return caller.accessToken();
}

function demandToken<Answer>(answer: Answer | TokenRefused): Exclude<Answer, TokenRefused> {
  if (answer !== 'token-refused') return answer as Exclude<Answer, TokenRefused>; // as was just seen
  throw new ApiProblem('unauthenticated', 'The sign-in of this token has ended: sign in again.');
}

/** A second secret would take the place of the first at once, for whoever has the token. */
async function demandNoSecondFactor({ pool }: AuthDependencies, token: string): Promise<Person> {
  const user = demandToken(await pool.describeSelf(token));
  if (!user.hasSecondFactor) return user;
  const detail = 'You have set up an authenticator app already. Remove it first.';
  throw new Refusal('already-exists', detail);
}

/**
 * Whether it is the caller's password: Cognito says so to who signs in, and to nobody else. With a second factor that is
 * half of a sign-in, from which nothing comes; without one, it ends as soon as it has begun.
 */
async function demandPassword(
  { pool }: AuthDependencies,
  { userId }: UserCaller,
  password: string,
): Promise<void> {
  const result = await pool.signIn(userId, password);
  if (result.state === 'mfa-required') return;
  if (result.state !== 'signed-in') throw wrongPassword();
  if ((await pool.revoke(result.tokens.refreshToken)) === 'revoked') return;
  throw ownError('RevokeToken', 'Cognito refused the refresh token that it had just given.');
}

function wrongPassword(): Refusal {
  const what = 'This is not your current password.';
  return new Refusal('password-refused', what, {
    faults: [{ where: 'body.currentPassword', what }],
  });
}

const faultyCode = (what: string): Refusal =>
  new Refusal('code-refused', what, { faults: [{ where: 'body.code', what }] });

/** https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
const otpauth = (email: string, secret: string): string =>
  `otpauth://totp/Roundsman:${encodeURIComponent(email)}?secret=${secret}&issuer=Roundsman`;
