import { faulty } from '../../core/refusal.ts';
import { signInValidity } from '../../core/tenants/sign-in-validity.ts';
import { type Cookie, WithCookies } from '../http/cookie.ts';
import { ApiProblem } from '../http/problem.ts';
import { apiBase } from '../http/route.ts';
import {
  RefreshToken,
  type SessionCookies,
  type SessionHeaders,
  sessionCookie,
} from './session-cookie.ts';

/** Where the refresh token of a sign-in is kept: by whoever asks, or by their browser. */
export type Keeping = 'body' | 'cookie';

/** A request that is about a sign-in which there is. */
interface SessionRequest {
  readonly headers: SessionHeaders;
  readonly cookies: SessionCookies;
  readonly body: { readonly refreshToken?: string } | undefined;
}

/** A refresh token, and how it came. */
export interface Session {
  readonly refreshToken: string;
  readonly keeping: Keeping;
}

/**
 * How the request wants the refresh token kept. A request that means the cookie has a header that no form can send,
 * and that other origins would need CORS for; what a browser says of where it comes from is looked at besides.
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export function keepingOf(headers: SessionHeaders): Keeping {
  if (headers['X-Roundsman-Session'] === undefined) return 'body';
  const site = headers['Sec-Fetch-Site'];
  if (site === undefined || site === 'same-origin') return 'cookie';
  throw new ApiProblem(
    'cross-site',
    'Only pages of this very address may use its cookie: open the dashboard there.',
  );
}

/** The refresh token that the request brings. Refuses with 401, and takes the cookie away, where there is none to use. */
export function sessionOf({ headers, cookies, body }: SessionRequest): Session {
  const keeping = keepingOf(headers);
  const written = body?.refreshToken;
  if (keeping === 'body') {
    if (written !== undefined) return { refreshToken: written, keeping };
    const what = 'Send the refresh token that the last sign-in or refresh answered.';
    throw faulty({ where: 'body.refreshToken', what });
  }
  if (written !== undefined) {
    const what = 'With X-Roundsman-Session: cookie it comes in the cookie alone.';
    throw faulty({ where: 'body.refreshToken', what });
  }
  // Two that differ: somebody else has set one for a whole domain, and nobody knows which.
  const [first, ...others] = new Set(cookies[sessionCookie]);
  const token = RefreshToken.safeParse(first);
  if (!token.success || others.length > 0) throw sessionEnded();
  return { refreshToken: token.data, keeping };
}

/** The refusal of a cookie that nothing comes from any more: it goes. */
export const sessionEnded = () =>
  new ApiProblem('session-ended', 'Sign in again.', {}, [cookieOf('', 0)]);

/** Tokens as they are answered: with the refresh token, or with a cookie in its place. */
export function kept<Answer extends { readonly refreshToken: string }>(
  answer: Answer,
  keeping: Keeping,
): Answer | WithCookies<Omit<Answer, 'refreshToken'>> {
  if (keeping === 'body') return answer;
  const { refreshToken, ...shown } = answer;
  return new WithCookies(shown, [cookieOf(refreshToken, signInValidity.refreshTokenDays * 86_400)]);
}

/** The answer of who signed out: nothing, and no cookie any more. */
export const forgotten = (keeping: Keeping) =>
  keeping === 'cookie' ? new WithCookies(undefined, [cookieOf('', 0)]) : undefined;

const cookieOf = (value: string, maxAgeSeconds: number): Cookie => ({
  name: sessionCookie,
  value,
  path: `${apiBase}/auth`,
  maxAgeSeconds,
});
