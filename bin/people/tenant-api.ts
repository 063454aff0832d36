import { createHash } from 'node:crypto';
import * as z from 'zod';

interface Owner {
  readonly email: string;
  readonly password: string;
}

const SignedIn = z.object({ state: z.literal('signed-in'), accessToken: z.string() });
const OwnTenants = z.object({
  items: z.array(z.object({ tenantId: z.string(), name: z.string(), role: z.string() })),
  cursor: z.string().optional(),
});
const Made = z.object({ tenantId: z.string() });

/**
 * Makes a tenant in the name of its owner, through the API as everybody does: so that whatever comes
 * with a tenant comes with this one. Repeated, it finds the one that it made.
 *
 * @returns what was done, in a sentence
 */
export async function foundTenant(
  apiUrl: string,
  { email, password }: Owner,
  name: string,
): Promise<string> {
  const login = await ask(apiUrl, { path: '/auth/login', body: { email, password } });
  const signedIn = SignedIn.safeParse(login);
  if (!signedIn.success) {
    throw new Error(
      `${email} signs in with an authenticator app: let them make the tenant themselves.`,
    );
  }
  const { accessToken } = signedIn.data;
  const known = await ownedTenant(apiUrl, accessToken, name);
  if (known) return `${email} owns the tenant "${name}" already (${known}).`;
  // Kept for a day: who is interrupted while the tenant is made, and repeats it, makes no second one.
  const key = `people-add-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  const made = await ask(apiUrl, { path: '/tenants', accessToken, body: { name }, key });
  return `Made the tenant "${name}" (${Made.parse(made).tenantId}), which ${email} owns.`;
}

async function ownedTenant(apiUrl: string, accessToken: string, name: string) {
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: '100', ...(cursor && { cursor }) });
    const page = OwnTenants.parse(await ask(apiUrl, { path: `/tenants?${query}`, accessToken }));
    const found = page.items.find((tenant) => tenant.name === name && tenant.role === 'owner');
    if (found) return found.tenantId;
    cursor = page.cursor;
  } while (cursor);
  return undefined;
}

interface Asked {
  readonly path: string;
  readonly accessToken?: string;
  /** Makes it a POST. */
  readonly body?: object;
  readonly key?: string;
}

async function ask(apiUrl: string, { path, accessToken, body, key }: Asked): Promise<unknown> {
  const response = await fetch(`${apiUrl}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(accessToken && { authorization: `Bearer ${accessToken}` }),
      ...(body && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new Error(`${body ? 'POST' : 'GET'} ${path} answered ${response.status}: ${text}`);
}
