import { createHash } from 'node:crypto';
import { authRoutes } from '../../functions/api/auth/routes.ts';
import { type Ask, connectApi } from '../../functions/api/http/client.ts';
import { tenantsRoutes } from '../../functions/api/tenants/routes.ts';
import { apiRoot } from '../operator/api-url.ts';

interface Owner {
  readonly email: string;
  readonly password: string;
}

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
  const ask = connectApi(apiRoot(apiUrl));
  const login = await ask(authRoutes.login, { body: { email, password } });
  if (login.state !== 'signed-in') {
    throw new Error(
      `${email} signs in with an authenticator app: let them make the tenant themselves.`,
    );
  }
  const { accessToken } = login;
  const known = await ownedTenant(ask, accessToken, name);
  if (known) return `${email} owns the tenant "${name}" already (${known}).`;
  // Kept for a day: who is interrupted while the tenant is made, and repeats it, makes no second one.
  const idempotencyKey = `people-add-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  const body = { name };
  const made = await ask(tenantsRoutes.createTenant, { accessToken, body, idempotencyKey });
  return `Made the tenant "${name}" (${made.tenantId}), which ${email} owns.`;
}

async function ownedTenant(
  ask: Ask,
  accessToken: string,
  name: string,
): Promise<string | undefined> {
  let cursor: string | undefined;
  do {
    const query = { limit: '100', ...(cursor && { cursor }) };
    const page = await ask(tenantsRoutes.listTenants, { accessToken, query });
    const found = page.items.find((tenant) => tenant.name === name && tenant.role === 'owner');
    if (found) return found.tenantId;
    cursor = page.cursor;
  } while (cursor);
  return undefined;
}
