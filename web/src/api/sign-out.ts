import { errorOf } from './api-error.ts';

/** What a sign-out needs of the session. */
export interface SignOutPorts {
  /** `undefined` if nobody is signed in. */
  readonly accessToken: () => Promise<string | undefined>;
  /** Asks for another token than the one that was refused: whether there is one. */
  readonly renew: (refused: string) => Promise<boolean>;
  readonly isSignedIn: () => boolean;
  readonly logOut: (token: string) => Promise<Response>;
}

/**
 * Has the API end a sign-in. Only its own word that there is none any more is as good: a token that is refused is renewed once,
 * since the cookie would go on. Throws an `ApiError` where nobody knows that it has ended.
 */
export async function endSignIn({
  accessToken,
  renew,
  isSignedIn,
  logOut,
}: SignOutPorts): Promise<void> {
  const token = await accessToken();
  if (token === undefined) return;
  const refusal = await refusalOf(await logOut(token));
  if (!refusal) return;
  if (refusal.status !== 401) throw refusal;
  if (!(await renew(token))) {
    // Where the cookie was refused, too, there is no sign-in any more.
    if (isSignedIn()) throw refusal;
    return;
  }
  const renewed = await accessToken();
  const again = renewed === undefined ? undefined : await refusalOf(await logOut(renewed));
  if (again) throw again;
}

/** Why the sign-in may go on; nothing where it has ended. */
async function refusalOf(response: Response) {
  if (response.ok) return undefined;
  const error = await errorOf(response);
  return error.problem.code === 'session-ended' ? undefined : error;
}
