import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { authRoutes } from '../../../functions/api/auth/routes.ts';
import { apiBase } from '../../../functions/api/http/route.ts';
import { tenantsRoutes } from '../../../functions/api/tenants/routes.ts';
import { Password } from '../../../functions/core/tenants/password.ts';
import { createFakeUsers, createPeople } from '../../support/commands/people-world.ts';

const email = 'ada@example.com';
const own = 'Correct-Horse-7-Battery';

const shown = (lines: readonly string[]) =>
  lines.flatMap((line) => /shown this once: (\S+)$/.exec(line)?.[1] ?? []);

describe('a user', () => {
  it('is made with a confirmed address and a password that is shown once', async () => {
    const pool = createFakeUsers();
    const { run, lines } = createPeople({ users: pool.users });

    expect(await run('add', email, '--name', 'Ada')).toBe(0);

    const [password] = shown(lines);
    expect(Password.safeParse(password).success).toBe(true);
    expect(pool.all()).toMatchObject([
      { email, name: 'Ada', password, state: 'confirmed', isVerified: true },
    ]);
    expect(lines.filter((line) => line.includes(password ?? '?'))).toHaveLength(1);
  });

  it('may bring a password, which is not shown', async () => {
    const pool = createFakeUsers();
    const { run, said } = createPeople({ users: pool.users, input: `${own}\n` });

    expect(await run('add', email, '--password-stdin')).toBe(0);

    expect(pool.all()).toMatchObject([{ email, password: own }]);
    expect(said()).not.toContain(own);
  });

  it('is not made with a password that the pool would refuse', async () => {
    const pool = createFakeUsers();
    const { run, errors } = createPeople({ users: pool.users, input: 'short' });

    expect(await run('add', email, '--password-stdin')).toBe(2);
    expect(errors.join()).toContain('12 characters or more');
    expect(pool.all()).toEqual([]);
  });

  it('who is there already is used, and keeps their password', async () => {
    const pool = createFakeUsers();
    pool.put(email, { password: own });
    const { run, lines } = createPeople({ users: pool.users });

    expect(await run('add', email)).toBe(0);

    expect(pool.all()).toMatchObject([{ email, password: own }]);
    expect(lines).toEqual([expect.stringContaining('they keep their password')]);
  });

  it('who is there already gets another password if the operator says so', async () => {
    const pool = createFakeUsers();
    pool.put(email, { password: 'forgotten' });
    const { run, lines } = createPeople({ users: pool.users });

    expect(await run('add', email, '--reset-password')).toBe(0);

    expect(pool.all()).toMatchObject([{ email, password: shown(lines)[0] }]);
    expect(lines[0]).toContain('they get another password');
  });

  it('who signed up without confirming loses the password that anybody may have chosen', async () => {
    const pool = createFakeUsers();
    pool.put(email, { password: "a stranger's", state: 'unconfirmed', isVerified: false });
    const { run, lines } = createPeople({ users: pool.users });

    expect(await run('add', email)).toBe(0);

    expect(pool.all()).toMatchObject([
      { password: shown(lines)[0], state: 'confirmed', isVerified: true },
    ]);
  });

  it('who is disabled stays so', async () => {
    const pool = createFakeUsers();
    pool.put(email, { isEnabled: false });
    const { run, errors } = createPeople({ users: pool.users });

    expect(await run('add', email)).toBe(1);
    expect(errors.join()).toContain('admin-enable-user');
  });

  it.each([0, 1, 2, 3])(
    'can sign in after an interruption behind change %i and a repeat',
    async (last) => {
      let changes = 0;
      let isUp = false;
      const pool = createFakeUsers(() => {
        if (!isUp && changes === last) throw new Error('interrupted');
        changes += 1;
      });
      pool.put(email, { password: "a stranger's", state: 'unconfirmed', isVerified: false });
      const { run, lines } = createPeople({ users: pool.users });
      await run('add', email);
      isUp = true;

      expect(await run('add', email)).toBe(0);

      expect(pool.all()).toMatchObject([{ email, state: 'confirmed', isVerified: true }]);
      expect(shown(lines)).toContain(pool.all()[0]?.password);
    },
  );
});

describe('a first tenant', () => {
  const servers: ReturnType<typeof createServer>[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  /** An API with these answers, by method and path; and what it was asked. */
  async function api(answers: Readonly<Record<string, readonly [status: number, body: unknown]>>) {
    const asked: string[] = [];
    const answer: RequestListener = (request, response) => {
      const route = `${request.method} ${request.url?.replace(apiBase, '')}`;
      asked.push(route);
      const [status, body] = answers[route] ?? [500, { unexpected: route }];
      response.writeHead(status).end(JSON.stringify(body));
    };
    const server = createServer(answer).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    return { apiUrl: `http://127.0.0.1:${port}${apiBase}`, asked };
  }

  const signedIn = [200, authRoutes.login.examples.answer] as const;
  const first = 'GET /tenants?limit=100';
  const page = (items: readonly object[], cursor?: string) => [200, { items, cursor }] as const;
  const acme = { ...tenantsRoutes.createTenant.examples.answer, name: 'Acme', role: 'owner' };

  it('is made through the API', async () => {
    const { apiUrl, asked } = await api({
      'POST /auth/login': signedIn,
      [first]: page([{ ...acme, role: 'viewer' }], 'more'),
      [`${first}&cursor=more`]: page([{ ...acme, name: 'Other' }]),
      'POST /tenants': [201, acme],
    });
    const { run, said } = createPeople({ apiUrl });

    expect(await run('add', email, '--tenant', 'Acme')).toBe(0);

    expect(said()).toContain(`Made the tenant "Acme" (${acme.tenantId})`);
    expect(asked).toHaveLength(4);
  });

  it('is not made a second time', async () => {
    const { apiUrl, asked } = await api({ 'POST /auth/login': signedIn, [first]: page([acme]) });
    const { run, said } = createPeople({ apiUrl });

    expect(await run('add', email, '--tenant', 'Acme')).toBe(0);

    expect(said()).toContain('owns the tenant "Acme" already');
    expect(asked).not.toContain('POST /tenants');
  });

  it.each([
    ['has an authenticator app', [200, { state: 'mfa-required', session: 's' }], 'authenticator'],
    ['gave a wrong password', [401, { code: 'sign-in-refused' }], 'answered 401'],
  ] as const)('is not made for who %s, and it says so', async (_, login, message) => {
    const { apiUrl } = await api({ 'POST /auth/login': login });
    const { run, errors } = createPeople({ apiUrl });

    expect(await run('add', email, '--tenant', 'Acme')).toBe(1);
    expect(errors.join()).toContain(message);
  });

  it('needs the password of who is there already', async () => {
    const pool = createFakeUsers();
    pool.put(email, { password: own });
    const { run, errors } = createPeople({ users: pool.users });

    expect(await run('add', email, '--tenant', 'Acme')).toBe(2);
    expect(errors.join()).toContain('--password-stdin');
  });
});
