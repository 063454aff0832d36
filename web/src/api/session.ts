import { arrived, errorOf } from './api-error.ts';
import { apiBase, operations } from './operations.generated.ts';
import { endSignIn } from './sign-out.ts';
import type { Answer } from './types.ts';

/**
 * Who is signed in. The access token lives in this file's variable and nowhere else; the refresh token is a cookie that
 * no script can read. `localStorage` holds one flag without a secret: whether anybody signed in here, so that a first
 * visitor causes no refused request.
 */

const flag = 'roundsman.signed-in';
/** Which tab refreshes: two at once would both rotate the same cookie. */
const lock = 'roundsman.refresh';

interface Held {
  readonly accessToken: string;
  /** Milliseconds since 1970, a minute before the token really ends. */
  readonly goodUntil: number;
}

let held: Held | undefined;
let restoring: Promise<boolean> | undefined;
const listeners = new Set<() => void>();
const channel = new BroadcastChannel('roundsman.session');

channel.onmessage = ({ data }: MessageEvent<unknown>) => {
  if (data === 'signed-out') forget();
};

/** Calls `listener` whenever somebody signed in or out, in whichever tab. Returns what ends that. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const isSignedIn = (): boolean => held !== undefined;

/** The access token, refreshed if it is about to end; `undefined` if nobody is signed in. */
export async function accessToken(): Promise<string | undefined> {
  if (held && held.goodUntil > Date.now()) return held.accessToken;
  return (await restore()) ? held?.accessToken : undefined;
}

/**
 * Signs in by the cookie, if there is one: whether somebody is signed in now. Throws an `ApiError` if the API cannot be
 * reached, since that is no answer to the question.
 */
export function restore(): Promise<boolean> {
  if (held && held.goodUntil > Date.now()) return Promise.resolve(true);
  if (localStorage.getItem(flag) === null) return Promise.resolve(false);
  restoring ??= navigator.locks.request(lock, refresh).finally(() => {
    restoring = undefined;
  });
  return restoring;
}

/** Asks for a new token whatever the one at hand promises: the API refused it. */
export function renew(refused: string): Promise<boolean> {
  if (held?.accessToken === refused) held = { ...held, goodUntil: 0 };
  return restore();
}

async function refresh(): Promise<boolean> {
  if (held && held.goodUntil > Date.now()) return true;
  const response = await post('refresh', {});
  if (response.status === 401) {
    forget();
    return false;
  }
  if (!response.ok) throw await errorOf(response);
  hold(await arrived(response.json() as Promise<Answer<'refresh'>>));
  return true;
}

type SignInStep = Answer<'login'>;

/**
 * One step of signing in: email and password, or the session of the first step with the authenticator app's code.
 * Throws an `ApiError` that says why it was refused.
 */
export async function signIn(step: object): Promise<SignInStep['state']> {
  const response = await post('login', step);
  if (!response.ok) throw await errorOf(response);
  const answer = await arrived(response.json() as Promise<SignInStep>);
  if (answer.state === 'mfa-required') {
    mfaSession = answer.session;
    return answer.state;
  }
  hold(answer);
  return answer.state;
}

let mfaSession = '';

/** What the first step answered, for the second one. */
export const secondStep = (code: string): object => ({ session: mfaSession, code });

/** Ends the sign-in in every tab. What cannot be told to the API is an error: the cookie would go on. */
export async function signOut(): Promise<void> {
  await endSignIn({
    accessToken,
    renew,
    isSignedIn,
    logOut: (token) => post('logout', {}, token),
  });
  forget();
  channel.postMessage('signed-out');
}

function hold({ accessToken, expiresIn }: Pick<Answer<'refresh'>, 'accessToken' | 'expiresIn'>) {
  held = { accessToken, goodUntil: Date.now() + (expiresIn - 60) * 1000 };
  localStorage.setItem(flag, 'yes');
  for (const listener of listeners) listener();
}

function forget() {
  held = undefined;
  localStorage.removeItem(flag);
  for (const listener of listeners) listener();
}

const post = (
  name: 'login' | 'refresh' | 'logout',
  body: object,
  token?: string,
): Promise<Response> =>
  arrived(
    fetch(`${apiBase}${operations[name].path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-roundsman-session': 'cookie',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    }),
  );
