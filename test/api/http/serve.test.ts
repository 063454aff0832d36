import { describe, expect, it } from 'vitest';
import { Problem } from '../../../functions/api/http/problem.ts';
import { serve } from '../../../functions/api/http/serve.ts';
import {
  BusyError,
  MailNotSentError,
  PlatformError,
  ServiceLimitError,
} from '../../../functions/core/errors.ts';
import { Refusal } from '../../../functions/core/refusal.ts';
import { VersionConflictError } from '../../../functions/data/store/versioned.ts';
import { createLogger } from '../../../functions/platform/process/logger.ts';
import { callApi } from '../../support/api/call-api.ts';
import { acme, canary, openRoutes, routes } from '../../support/api/open-routes.ts';
import { directly } from '../../support/fakes/fake-edge.ts';
import { createFakeClock } from '../../support/fakes/fake-store.ts';

describe('an answer', () => {
  it('is JSON that nobody may cache, and names the request', async () => {
    const { create } = await openRoutes();

    const answer = await create();

    expect(answer).toMatchObject({ status: 201, body: { name: 'One' } });
    expect(answer.headers).toEqual({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-request-id': 'request-1',
      'x-roundsman-version': '1.2.3',
    });
  });

  it('of 204 has neither body nor type', async () => {
    const { create } = await openRoutes();

    expect(await create({ method: 'DELETE', path: '/things/one' })).toEqual({
      status: 204,
      headers: {
        'cache-control': 'no-store',
        'x-request-id': 'request-1',
        'x-roundsman-version': '1.2.3',
      },
      body: undefined,
    });
  });

  it('holds nothing that its schema does not name', async () => {
    const answering = async () => ({ id: '1', name: 'One', secret: canary });
    const { create } = await openRoutes({ createThing: answering });

    expect((await create()).body).toEqual({ id: '1', name: 'One' });
  });

  it('that is not what its schema says is our fault, and no word of it gets out', async () => {
    const answering = async () => ({ id: canary, name: undefined as never });
    const { create, lines } = await openRoutes({ createThing: answering });

    const answer = await create();

    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify([answer, lines])).not.toContain(canary);
    // Yet whoever looks after it has to find out where.
    expect(lines.join()).toContain('name (invalid_type)');
  });
});

const context = { service: 'dynamodb', operation: 'PutItem' };
const errors: readonly (readonly [string, Error, number, string])[] = [
  ['a refusal', new Refusal('limit-reached', 'Too many.'), 422, 'limit-reached'],
  [
    'a cursor of another list',
    new Refusal('invalid-cursor', 'Another list.'),
    400,
    'invalid-cursor',
  ],
  ['a version that was overtaken', new VersionConflictError(canary), 409, 'conflict'],
  ['a limit of AWS', new ServiceLimitError(canary, context), 429, 'too-many-requests'],
  ['a service of ours that is busy', new BusyError(canary, context), 429, 'too-many-requests'],
  ['a mail that could not be sent', new MailNotSentError(canary, context), 503, 'mail-not-sent'],
  ['a failure of the store', new PlatformError(canary, context), 500, 'internal'],
  ['a bug', new TypeError(canary), 500, 'internal'],
];

describe('an operation that throws', () => {
  it.each(errors)('%s is answered with a problem', async (_, error, status, code) => {
    const { create } = await openRoutes({ createThing: () => Promise.reject(error) });

    const answer = await create();

    expect(answer).toMatchObject({ status, body: { status, code, requestId: 'request-1' } });
    expect(Problem.parse(answer.body)).toEqual(answer.body);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-request-id': 'request-1',
      'x-roundsman-version': '1.2.3',
    });
    expect(JSON.stringify(answer)).not.toContain(canary);
  });

  it('before it has returned a promise is answered like any other', async () => {
    const { create } = await openRoutes({
      createThing() {
        throw new TypeError(canary);
      },
    });

    expect((await create()).status).toBe(500);
  });

  it.each([new BusyError('slow', context), new ServiceLimitError('slow', context)])(
    'because AWS is asked too often says when to come again, and tells the operator',
    async (error) => {
      const { create, logged } = await openRoutes({ createThing: () => Promise.reject(error) });

      const { headers } = await create();

      expect(headers['retry-after']).toBe('30');
      expect(logged().map(({ level }) => level)).toEqual(['ERROR', 'INFO']);
    },
  );

  it('is logged when the fault is ours, and only then', async () => {
    const levels = async (error: Error) => {
      const { create, logged } = await openRoutes({ createThing: () => Promise.reject(error) });
      await create();
      return logged().map(({ level }) => level);
    };

    expect(await levels(new TypeError('bug'))).toEqual(['ERROR', 'INFO']);
    expect(await levels(new MailNotSentError('no', context))).toEqual(['ERROR', 'INFO']);
    expect(await levels(new Refusal('limit-reached', 'Too many.'))).toEqual(['INFO']);
  });
});

describe('the log', () => {
  it('has one line per request: who, where, and what came of it', async () => {
    const { create, logged, owner } = await openRoutes();

    await create();

    expect(logged()).toEqual([
      {
        level: 'INFO',
        message: 'request',
        requestId: 'request-1',
        route: 'POST /api/v1/things',
        status: 201,
        milliseconds: 0,
        userId: owner,
        tenantId: acme,
      },
    ]);
  });

  it('names the code of a refusal', async () => {
    const { create, logged, viewer } = await openRoutes();

    await create({ user: viewer });

    expect(logged()).toMatchObject([{ status: 403, problem: 'forbidden' }]);
  });

  it('holds no body, token, key or header, whatever comes of the request', async () => {
    const { call, create, owner, lines } = await openRoutes();
    const keyed = { headers: { 'idempotency-key': canary, 'x-api-key': canary } };

    const answers = [
      await create({ ...keyed, body: { name: canary } }),
      await create({ ...keyed, body: { name: canary } }),
      await create({ ...keyed, body: { name: `${canary}!` } }),
      await create({ body: { [canary]: canary } }),
      await create({ body: `{"${canary}` }),
      await create({ tenant: `T#${canary}` }),
      await create({ path: `/things?${canary}=${canary}` }),
      await call({ method: 'GET', path: '/self', user: owner, claims: { email: canary } }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 422, 400, 400, 404, 400, 200]);
    expect(lines).toHaveLength(answers.length);
    expect(lines.join('\n')).not.toMatch(new RegExp(`${canary}|token-of`));
  });
});

describe('a route that the function does not serve', () => {
  it('is our fault', async () => {
    const lines: string[] = [];
    const logger = createLogger({}, (line) => lines.push(line));
    const clock = createFakeClock('2026-11-21T12:00:00Z');
    const handler = serve({}, {}, { edge: directly, clock, logger });

    const answer = await callApi(handler, { method: 'GET', path: '/open' }, routes);

    expect(answer.status).toBe(500);
    expect(lines.join()).toContain('GET /api/v1/open');
  });
});
