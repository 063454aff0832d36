import { Agent, type RequestOptions, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { inject } from 'vitest';
import { apiBase } from '../../../functions/api/http/route.ts';
import { output } from './platform.ts';

/** The address of the deployed API, without `/api/v1`. */
export const apiUrl = `${inject('endpoint')}/_aws/execute-api/${output('api', 'ApiId')}/$default`;
const url = `${apiUrl}${apiBase}`;

/** Somebody who signed up, confirmed their address and signed in. */
export interface Person {
  readonly email: string;
  readonly password: string;
  readonly userId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Where they are. */
  readonly from: string;
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
  /** The network that it comes from. @default the person's, or one of its own */
  readonly from?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever was answered.
  readonly body: any;
}

/** One request to the deployed API, over HTTP. */
export async function call({ method = 'GET', path, by, tenant, body, headers, from }: Call) {
  const token = typeof by === 'string' ? by : by?.accessToken;
  const own = typeof by === 'string' ? undefined : by?.from;
  return send(new URL(`${url}${path}`), {
    method,
    localAddress: from ?? own ?? newNetwork(),
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(tenant !== undefined && { 'x-tenant-id': tenant }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** `fetch` cannot choose which address of this machine it asks from. */
function send(
  to: URL,
  { body, ...options }: RequestOptions & { readonly body?: string },
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const sent = request(to, { ...options, agent }, async (answer) => {
    try {
      const bytes = Buffer.concat(await answer.toArray());
      const headers = new Headers(
        Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
          values.map((value): [string, string] => [name, value]),
        ),
      );
      const isCompressed = headers.get('content-encoding') === 'gzip';
      const text = (isCompressed ? gunzipSync(bytes) : bytes).toString();
      const status = answer.statusCode ?? 0;
      resolve({ status, headers, body: text ? JSON.parse(text) : undefined });
    } catch (error) {
      reject(error);
    }
  });
  sent.once('error', reject);
  sent.end(body);
  return promise;
}

const agent = new Agent({ keepAlive: false });

let networks = Math.floor(Math.random() * 1e6);

/** A network that nobody has asked from: all of 127.0.0.0/8 is this machine. */
export function newNetwork(): string {
  networks += 1;
  const [high, middle, low] = [networks / 62_500, networks / 250, networks].map(
    (part) => 1 + (Math.floor(part) % 250),
  );
  return `127.${high}.${middle}.${low}`;
}

/** Calls the API, and throws what was answered if it is not the status that is named. @returns the body */
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
  const from = newNetwork();
  const post = (status: number, path: string, body: object) =>
    expectStatus(status, { method: 'POST', path, body, from });
  await post(202, '/auth/register', { email });
  await post(204, '/auth/confirm', { email, code: confirmationCode, password });
  const { accessToken, refreshToken } = await post(200, '/auth/login', { email, password });
  const [, payload = ''] = String(accessToken).split('.');
  const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string };
  return { email, password, userId: sub, accessToken, refreshToken, from };
}

/** Makes somebody a member of a tenant, as people do: one invites, and the other accepts. */
export async function joinTenant(
  tenantId: string,
  by: Person,
  who: Person,
  role: string,
): Promise<void> {
  const path = `/tenants/${tenantId}/invitations`;
  const body = { userId: who.userId, role };
  const { invitationId } = await expectStatus(201, { method: 'POST', path, by, body });
  const accept = `/invitations/${invitationId}/accept`;
  await expectStatus(200, { method: 'POST', path: accept, by: who });
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
