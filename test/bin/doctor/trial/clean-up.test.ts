import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openReport } from '../../../../bin/doctor/report/report.ts';
import { cleanUp } from '../../../../bin/doctor/trial/clean-up.ts';
import { openSteps } from '../../../../bin/doctor/trial/steps.ts';
import { connectApi } from '../../../../functions/api/http/client.ts';
import { apiBase } from '../../../../functions/api/http/route.ts';
import { tenantsRoutes } from '../../../../functions/api/tenants/routes.ts';

const deleting = tenantsRoutes.deleteTenant.examples.answer;
const { tenantId } = deleting;
const ofTenant = `${apiBase}/tenants/${tenantId}`;
const email = 'doctor@example.invalid';

/** What the API answers to a method and path: a status and a body. */
type Answers = Readonly<Record<string, readonly [number, unknown]>>;

const noTenant: Answers = { [`GET ${ofTenant}`]: [404, { code: 'not-found' }] };
const nothingElse: Answers = {
  [`GET ${apiBase}/tasks`]: [200, { items: [] }],
  [`GET ${apiBase}/accounts`]: [200, { items: [] }],
};

const server = createServer();

afterEach(() => {
  server.removeAllListeners('request');
  server.close();
});

/** Cleans up after a trial whose owner made a tenant. */
async function cleanUpAgainst(answers: Answers) {
  const requests: string[] = [];
  server.on('request', ({ method, url }, response) => {
    requests.push(`${method} ${url}`);
    const [status, body] = answers[`${method} ${url}`] ?? [500, { code: 'internal' }];
    response.writeHead(status).end(JSON.stringify(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens at a port, and not at a pipe
  const report = openReport(() => undefined);
  const { signal } = new AbortController();
  const removed: string[] = [];
  await cleanUp({
    steps: openSteps(report, signal),
    ask: connectApi(`http://127.0.0.1:${port}`),
    patience: { minutes: 0, signal },
    outputs: { userPoolId: 'pool', apiUrl: '', stateMachineArn: '' },
    progress: () => undefined,
    made: {
      running: new Set(),
      owner: { email, signIn: async () => 'token', remove: async () => void removed.push(email) },
      tenant: { tenantId, by: async () => ({ accessToken: 'token', tenantId }) },
    },
  });
  const lineOf = (id: string) => report.lines.find((line) => line.id === id);
  return { requests, removed, lineOf };
}

describe('the tenant of a trial', () => {
  it('is deleted by its owner, who is deleted when nobody is a member any more', async () => {
    const { requests, removed, lineOf } = await cleanUpAgainst({
      ...nothingElse,
      ...noTenant,
      [`DELETE ${ofTenant}`]: [202, deleting],
    });

    expect(requests.slice(-2)).toEqual([`DELETE ${ofTenant}`, `GET ${ofTenant}`]);
    const line = lineOf('clean-tenant');
    expect(line?.verdict).toBe('good');
    expect(line?.seen).toContain(`${tenantId} was answered as deleting`);
    expect(line?.seen).toContain('about two hours later');
    expect(removed).toEqual([email]);
  });

  it('is deleted with what could not be deleted one by one', async () => {
    const { removed, lineOf } = await cleanUpAgainst({
      ...noTenant,
      [`DELETE ${ofTenant}`]: [202, deleting],
    });

    expect(lineOf('clean-tasks')?.verdict).toBe('missing');
    expect(lineOf('clean-accounts')?.verdict).toBe('missing');
    expect(lineOf('clean-tenant')?.verdict).toBe('good');
    expect(removed).toEqual([email]);
  });

  it.each<[string, string, Answers]>([
    ['missing', 'its deletion is refused', {}],
    ['missing', 'it cannot be read afterwards', { [`DELETE ${ofTenant}`]: [202, deleting] }],
    [
      'unknown',
      'it is still there when the time is up',
      { [`DELETE ${ofTenant}`]: [202, deleting], [`GET ${ofTenant}`]: [200, deleting] },
    ],
  ])('is %s if %s, and its owner is kept', async (verdict, _, answers) => {
    const { removed, lineOf } = await cleanUpAgainst({ ...nothingElse, ...answers });

    expect(lineOf('clean-tenant')?.verdict).toBe(verdict);
    expect(lineOf('clean-owner')).toMatchObject({
      verdict: 'unknown',
      seen: expect.stringContaining(`${email} is kept`),
      mend: [
        expect.stringContaining('admin-set-user-password'),
        expect.stringContaining(`DELETE ${ofTenant}`),
      ],
    });
    expect(removed).toEqual([]);
  });
});
