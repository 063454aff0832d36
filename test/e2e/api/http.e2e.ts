import { beforeAll, describe, expect, it } from 'vitest';
import { stageConfig } from '../../../lib/config/stages.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { call, expectStatus, type Person, signUpOwner } from '../support/api.ts';
import { emulators } from '../support/aws.ts';

let owner: Person;
let tenant: string;

beforeAll(async () => {
  const made = await signUpOwner('http');
  owner = made.owner;
  tenant = made.tenantId;
});

describe('an answer', () => {
  it('comes compressed to who takes it, and says which release answers', async () => {
    const path = '/checks?limit=1000&fields=title';
    const plain = await call({ path, by: owner });
    const headers = { 'accept-encoding': 'gzip' };

    const compressed = await call({ path, by: owner, headers });
    const refused = await call({ path: '/nowhere', by: owner, headers });

    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(compressed.body).toEqual(plain.body);
    expect(compressed.body.items.length).toBeGreaterThan(100);
    expect(Number(compressed.headers.get('content-length'))).toBeLessThan(
      Number(plain.headers.get('content-length')) / 2,
    );
    for (const answer of [plain, compressed, refused]) {
      expect(answer.headers.get('x-roundsman-version')).toBe(packageJson.version);
    }
  });

  it('that is still the same is not sent again', async () => {
    const path = '/checks?limit=1000';
    const headers = { 'accept-encoding': 'gzip' };
    const first = await call({ path, by: owner, headers });
    const known = { ...headers, 'if-none-match': first.headers.get('etag') ?? '' };

    const again = await call({ path, by: owner, headers: known });

    expect(first.headers.get('cache-control')).toBe('private, max-age=3600');
    expect(again).toMatchObject({ status: 304, body: undefined });
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });
});

describe('what is asked wrongly', () => {
  it('is told which methods a path knows', async () => {
    const { status, headers, body } = await call({
      method: 'PUT',
      path: '/tasks/some-task',
      by: owner,
      tenant,
    });

    expect(status).toBe(405);
    expect(body).toMatchObject({ code: 'method-not-allowed' });
    expect(headers.get('allow')?.split(', ').sort()).toEqual(['DELETE', 'GET', 'PATCH']);
  });

  it('is told that a path is none of ours, but only if it has a token', async () => {
    const path = '/../../etc/passwd';
    const known = await call({ path, by: owner });

    expect(known.status).toBe(404);
    expect(known.headers.get('content-type')).toBe('application/problem+json');
    expect(known.body).toMatchObject({
      code: 'not-found',
      requestId: known.headers.get('x-request-id'),
    });
    expect((await call({ path })).status).toBe(401);
  });

  it('is told what is wrong, and where', async () => {
    const body = { name: '', type: 'action', scope: { severities: ['loud'] }, more: 1 };
    const answer = await call({ method: 'POST', path: '/tasks', by: owner, tenant, body });

    expect(answer.status).toBe(400);
    expect(answer.body.faults.map(({ where }: { where: string }) => where).sort()).toEqual([
      'body',
      'body.name',
      'body.scope.severities.0',
      'body.type',
    ]);
  });

  it('is told that it is too large', async () => {
    const body = { name: 'x'.repeat(70_000), type: 'checks' };
    const answer = await call({ method: 'POST', path: '/tasks', by: owner, tenant, body });

    expect(answer.status).toBe(413);
    expect(answer.body.code).toBe('body-too-large');
  });
});

describe('while a service of ours is busy', () => {
  const { accountId: account } = emulators;
  const throttled = { code: 'ThrottlingException', message: 'Rate exceeded', status: 400 };

  it.each([
    ['dynamodb:Query', 'GET', '/tasks'],
    ['dynamodb:GetItem', 'GET', '/tasks'],
    ['states:StartExecution', 'POST', '/tasks/{task}/execute'],
    ['lambda:InvokeFunction', 'DELETE', '/accounts/{account}'],
  ])(
    '%s: whoever asks is told to come again, and then all is well',
    async (action, method, path) => {
      const by = { by: owner, tenant };
      const { items } = await expectStatus(200, { ...by, path: '/tasks' });
      const accountId = String(700_000_000_000 + Math.floor(Math.random() * 1e9));
      const body = { accountId, name: 'Busy', regions: ['eu-west-1'] };
      if (path.includes('{account}')) {
        await expectStatus(201, { ...by, method: 'POST', path: '/accounts', body });
      }
      const filled = path.replace('{task}', items[0].taskId).replace('{account}', accountId);
      const mend = await emulators.inject({
        account,
        action,
        caller: '*roundsman-local-api*',
        ...throttled,
      });

      const busy = await call({ ...by, method, path: filled });
      await mend();
      const after = await call({ ...by, method, path: filled });

      expect(busy).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
      expect(busy.headers.get('retry-after')).toBe('30');
      expect(busy.body).not.toHaveProperty('limit');
      expect(after.status).toBeLessThan(300);
    },
  );
});

describe('a browser', () => {
  const [origin = ''] = stageConfig('local').corsOrigins;
  const preflight = (from: string) =>
    call({
      method: 'OPTIONS',
      path: '/tasks',
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,x-tenant-id,idempotency-key',
      },
    });

  it('is let in from the pages that the stage names', async () => {
    const { status, headers } = await preflight(origin);
    const asked = await call({ path: '/tenants', by: owner, headers: { origin } });

    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-headers')).toContain('idempotency-key');
    expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('is not let in from any other', async () => {
    const { headers } = await preflight('https://elsewhere.example');

    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
