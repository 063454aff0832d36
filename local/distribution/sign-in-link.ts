import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiBase } from '../../functions/api/http/route.ts';
import { samplePerson } from '../samples/sample-accounts.ts';

/** Where on the local distribution the sample person is signed in. Nothing that is deployed knows it. */
export const signInPath = '/local/sign-in?as=sample';

/** What the dashboard keeps in a browser in which somebody has signed in: web/src/api/session.ts */
const flag = 'roundsman.signed-in';

/**
 * Signs the sample person in by one link: asks the API as the dashboard would, hands its cookie on, and leads to the
 * first page.
 *
 * @param url Of the local distribution, which is what the API is asked through.
 */
export const createSignIn =
  (url: string) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', url);
    if (pathname !== '/local/sign-in') return false;
    if (searchParams.get('as') !== 'sample') {
      outgoing.writeHead(404).end('There is one sample person: ?as=sample\n');
      return true;
    }
    const answer = await fetch(`${url}${apiBase}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-roundsman-session': 'cookie' },
      body: JSON.stringify({ email: samplePerson.email, password: samplePerson.password }),
    });
    const cookies = answer.headers.getSetCookie();
    if (!answer.ok || cookies.length === 0) {
      outgoing
        .writeHead(502)
        .end(`The sign-in answered ${answer.status}: ${await answer.text()}\n`);
      return true;
    }
    outgoing.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'set-cookie': cookies,
    });
    outgoing.end(page);
    return true;
  };

const page = `<!doctype html><meta charset="utf-8"><title>Signing in</title>
<script>localStorage.setItem(${JSON.stringify(flag)}, 'yes'); location.replace('/');</script>`;
