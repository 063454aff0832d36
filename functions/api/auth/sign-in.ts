import * as z from 'zod';
import { UserId } from '../../core/ids.ts';
import { faulty, Refusal } from '../../core/refusal.ts';
import { type SignIn, type Tokens, userNameOf } from '../../platform/own/user-pool-sign-in.ts';
import type { AnswerOf } from '../http/route.ts';
import type { Implementations } from '../http/serve.ts';
import { spendRefresh, spendSignIn } from './budgets.ts';
import type { AuthDependencies } from './dependencies.ts';
import type { authRoutes } from './routes.ts';

type SignInAndOut = Pick<Implementations<typeof authRoutes>, 'login' | 'refresh' | 'logout'>;

export const signIn = (dependencies: AuthDependencies): SignInAndOut => ({
  async login({ body }, caller) {
    const { pool } = dependencies;
    if ('session' in body) {
      await spendSignIn(dependencies, caller, userNameOf(body.session));
      const result = await pool.answerMfa(body.session, body.code);
      return answerOf(result, 'The session has ended: sign in again.');
    }
    await spendSignIn(dependencies, caller, body.email);
    return answerOf(
      await pool.signIn(body.email, body.password),
      'The address or the password is wrong, or the account may not sign in.',
    );
  },

  async refresh({ body }, caller) {
    await spendRefresh(dependencies, caller);
    const { pool } = dependencies;
    const tokens = await pool.refresh(body.refreshToken);
    if (tokens) return written(tokens);
    throw new Refusal(
      'sign-in-refused',
      'The refresh token has expired, was replaced or signed out: sign in again.',
    );
  },

  async logout({ body }, caller) {
    await spendRefresh(dependencies, caller);
    if ((await dependencies.pool.revoke(body.refreshToken)) === 'revoked') return;
    const what = 'It is not a refresh token of this API.';
    throw faulty({ where: 'body.refreshToken', what });
  },
});

/** @param refused What is said when Cognito refuses, whatever its reason. */
function answerOf(result: SignIn, refused: string): AnswerOf<(typeof authRoutes)['login']> {
  switch (result.state) {
    case 'signed-in':
      return { state: 'signed-in', ...written(result.tokens) };
    case 'mfa-required':
      return { state: 'mfa-required', session: result.session };
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
