import * as z from 'zod';
import { UserId } from '../../core/ids.ts';
import { faulty, Refusal } from '../../core/refusal.ts';
import { type SignIn, type Tokens, userNameOf } from '../../platform/own/user-pool-sign-in.ts';
import type { Implementations } from '../http/serve.ts';
import { spendRefresh, spendSignIn } from './budgets.ts';
import type { AuthDependencies } from './dependencies.ts';
import type { authRoutes } from './routes.ts';
import { forgotten, type Keeping, keepingOf, kept, sessionEnded, sessionOf } from './session.ts';

type SignInAndOut = Pick<Implementations<typeof authRoutes>, 'login' | 'refresh' | 'logout'>;

export const signIn = (dependencies: AuthDependencies): SignInAndOut => ({
  async login({ headers, body }, caller) {
    const { pool } = dependencies;
    const keeping = keepingOf(headers);
    if ('session' in body) {
      await spendSignIn(dependencies, caller, userNameOf(body.session));
      const result = await pool.answerMfa(body.session, body.code);
      return answerOf(result, keeping, 'The session has ended: sign in again.');
    }
    await spendSignIn(dependencies, caller, body.email);
    return answerOf(
      await pool.signIn(body.email, body.password),
      keeping,
      'The address or the password is wrong, or the account may not sign in.',
    );
  },

  async refresh(request, caller) {
    const { refreshToken, keeping } = sessionOf(request);
    await spendRefresh(dependencies, caller);
    const tokens = await dependencies.pool.refresh(refreshToken);
    if (tokens) return kept(written(tokens), keeping);
    if (keeping === 'cookie') throw sessionEnded();
    throw new Refusal(
      'sign-in-refused',
      'The refresh token has expired, was replaced or signed out: sign in again.',
    );
  },

  async logout(request, caller) {
    const { refreshToken, keeping } = sessionOf(request);
    await spendRefresh(dependencies, caller);
    if ((await dependencies.pool.revoke(refreshToken)) === 'revoked') return forgotten(keeping);
    if (keeping === 'cookie') throw sessionEnded();
    const what = 'It is not a refresh token of this API.';
    throw faulty({ where: 'body.refreshToken', what });
  },
});

/** @param refused What is said when Cognito refuses, whatever its reason. */
function answerOf(result: SignIn, keeping: Keeping, refused: string) {
  switch (result.state) {
    case 'signed-in':
      return kept({ state: 'signed-in' as const, ...written(result.tokens) }, keeping);
    case 'mfa-required':
      return { state: 'mfa-required' as const, session: result.session };
    case 'not-confirmed':
      throw new Refusal(
        'not-confirmed',
        'Confirm the address with the code that was sent to it; register again to get another.',
      );
    case 'wrong-code':
      throw new Refusal('code-refused', 'Send the code that the authenticator app shows now.');
    case 'refused':
      throw new Refusal('sign-in-refused', refused);
  }
}

const Claims = z.object({ sub: UserId });

function written({ accessToken, refreshToken, expiresIn }: Tokens) {
  // Cognito has just handed it to us: there is no signature to doubt.
  const [, payload = ''] = accessToken.split('.');
  const { sub } = Claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
  return { accessToken, refreshToken, expiresIn, tokenType: 'Bearer' as const, userId: sub };
}
