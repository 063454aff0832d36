import { inject } from 'vitest';
import { apiBase } from '../../../functions/api/http/route.ts';
import { output } from './platform.ts';

/** Of the deployed API, without `/api/v1`. */
export const apiUrl = `${inject('endpoint')}/_aws/execute-api/${output('api', 'ApiId')}/$default`;
const url = `${apiUrl}${apiBase}`;

/** Somebody who signed up, confirmed their address and signed in. */
export interface Person {
  readonly email: string;
  readonly password: string;
  readonly userId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

export interface Call {
  readonly method?: string;
  /** Below `/api/v1`, with its query. */
  readonly path: string;
  /** Whose access token it carries, or the token itself. @default none */
  readonly by?: Person | string | undefined;
  readonly tenant?: string | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered.
  readonly body: any;
}

/** One request to the deployed API, over HTTP. */
export async function call({
  method = 'GET',
  path,
  by,
  tenant,
  body,
  headers,
}: Call): Promise<Answer> {
  const token = typeof by === 'string' ? by : by?.accessToken;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(tenant !== undefined && { 'x-tenant-id': tenant }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text ? JSON.parse(text) : undefined,
  };
}

/** As `call`, and throws what was answered if it is not the status that is named. */
export async function expectStatus(status: number, request: Call): Promise<Answer['body']> {
  const answer = await call(request);
  if (answer.status === status) return answer.body;
  const { method = 'GET', path } = request;
  throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

/** What the emulated Cognito sends to everybody: to confirm an address, and to reset a password. */
export const confirmationCode = '123456';
export const resetCode = '654321';

let people = 0;

/** Signs somebody up as people do: through the API. */
export async function signUp(name = 'person'): Promise<Person> {
  people += 1;
  const email = `${name}-${Date.now().toString(36)}-${people}@example.com`;
  const password = 'Correct-Horse-7-Battery';
  const post = (status: number, path: string, body: object) =>
    expectStatus(status, { method: 'POST', path, body });
  await post(202, '/auth/register', { email });
  await post(204, '/auth/confirm', { email, code: confirmationCode, password });
  const { accessToken, refreshToken } = await post(200, '/auth/login', { email, password });
  const [, payload = ''] = String(accessToken).split('.');
  const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string };
  return { email, password, userId: sub, accessToken, refreshToken };
}

/** Somebody who owns a new tenant. */
export async function signUpOwner(name = 'owner') {
  const owner = await signUp(name);
  const body = { name: `Tenant of ${name}` };
  const { tenantId } = await expectStatus(201, {
    method: 'POST',
    path: '/tenants',
    by: owner,
    body,
  });
  return { owner, tenantId: String(tenantId) };
}
