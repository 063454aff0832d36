import { describe, expect, it } from 'vitest';
import { readRequest } from '../../functions/api/http/request.ts';
import { type Route, type Routes, routeKey } from '../../functions/api/http/route.ts';
import { routeTable } from '../../functions/api/routes.ts';
import { Refusal } from '../../functions/core/refusal.ts';

const guide = 'docs/adding-a-route.md';
const families: readonly Routes[] = Object.values(routeTable);
const routes: readonly (readonly [string, Route])[] = families.flatMap(Object.entries);

/** A value with all the objects in it, itself first. */
const objectsIn = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(objectsIn)].filter((one) => !Array.isArray(one))
    : [];

describe('the route table', () => {
  it('names each operation and each path with its method once', () => {
    const names = routes.map(([name]) => name);
    const keys = routes.map(([, route]) => routeKey(route).replace(/\{\w+\}/g, '{}'));

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('opens the way in, and nothing else, to people without a token', () => {
    const open = routes.filter(([, { access }]) => access === 'open').map(([name]) => name);

    expect(open.sort(), `Whoever opens one more says so here, and why: ${guide}`).toEqual([
      'confirm',
      'forgotPassword',
      'login',
      'refresh',
      'register',
      'resetPassword',
    ]);
  });

  it('says of whatever changes something of a tenant whether a suspended one may', () => {
    const changing = routes.filter(
      ([, { method, readsOnly, access }]) =>
        method !== 'GET' && !readsOnly && access !== 'open' && access !== 'user',
    );
    const free = changing.filter(([, { costs }]) => !costs).map(([name]) => name);

    // To leave, to delete, to stop, and what only changes words.
    const cure = `A route that has AWS do something, now or later, says \`costs: true\`; any other stands here: ${guide}`;
    expect(free.sort(), cure).toEqual([
      'deleteAccount',
      'deleteMember',
      'deleteTask',
      'deleteTenant',
      'pauseTask',
      'revokeInvitation',
      'stopExecution',
      'updateMember',
      'updateTenant',
    ]);
    expect(routes.filter(([, { method, costs }]) => method === 'GET' && costs)).toEqual([]);
  });

  it('has what only reads and is a POST count as reading, and repeated as one likes', () => {
    const reading = routes.filter(([, { readsOnly }]) => readsOnly);

    expect(reading.map(([name]) => name)).toEqual(['previewTask']);
    for (const [name, { method, rate, repeatable, costs, access }] of reading) {
      expect({ method, rate, repeatable, costs }, name).toEqual({
        method: 'POST',
        rate: 'read',
        repeatable: true,
        costs: undefined,
      });
      expect(access, name).toMatch(/:read$/);
    }
  });

  describe.each(routes)('%s', (_, route) => {
    it('has nothing left to do: docs/adding-a-route.md', () => {
      const { path, access, summary, description, examples } = route;

      const said = JSON.stringify({ path, access, summary, description, examples });
      expect(said).not.toContain('TODO');
    });

    it('describes exactly the parameters of its path', () => {
      const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

      expect(Object.keys(route.request.path?.shape ?? {}).sort()).toEqual(named.sort());
    });

    it('has examples that its schemas take', () => {
      const { request, answer, examples } = route;

      expect(examples.body === undefined).toBe(request.body === undefined);
      expect(examples.answer === undefined).toBe(answer === undefined);
      if (request.body) expect(request.body.safeParse(examples.body).error).toBeUndefined();
      // Nothing of the example is left out: it shows an answer as it is sent.
      if (answer) expect(answer.parse(examples.answer)).toEqual(examples.answer);
    });

    it('takes nothing that it does not know', () => {
      const { body, query } = route.request;
      const stranger = { stranger: 'x' };

      if (query) expect(query.safeParse(stranger).success).toBe(false);
      if (body) {
        const example = route.examples.body as object;
        expect(body.safeParse({ ...example, ...stranger }).success).toBe(false);
      }
    });

    it('takes no name that every object has, wherever in its body', () => {
      const { body } = route.request;
      if (!body) return;
      const places = objectsIn(structuredClone(route.examples.body));

      for (const place of places) {
        Object.defineProperty(place, '__proto__', {
          value: {},
          enumerable: true,
          configurable: true,
        });
        const event = {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(places[0]),
        };
        expect(() => readRequest(route, event as never)).toThrow(Refusal);
        Reflect.deleteProperty(place, '__proto__');
      }
    });

    it('takes no text that is more than what can be seen of it, but passwords', () => {
      const { body } = route.request;
      if (!body) return;
      const example = structuredClone(route.examples.body);

      for (const place of objectsIn(example)) {
        for (const [name, text] of Object.entries(place)) {
          if (typeof text !== 'string' || /password$/i.test(name)) continue;
          for (const other of [`${text}\u202e${text}`, `${text}\n${text}`, '\u200b', '\ud83d']) {
            Object.assign(place, { [name]: other });
            expect(body.safeParse(example).success, `${name}: ${JSON.stringify(other)}`).toBe(
              false,
            );
          }
          Object.assign(place, { [name]: text });
        }
      }
    });

    it('keeps no answer that sets cookies: a repeated one would come without', () => {
      if (route.setsCookies) expect(route.repeatable).toBe(true);
    });

    it('lets nothing be kept but what a signed-in person reads: its answer is sent as 200 and private', () => {
      const { method, access, status, keptSeconds } = route;

      if (keptSeconds !== undefined) expect([method, access, status]).toEqual(['GET', 'user', 200]);
    });

    it('answers 204 with nothing and everything else with a body', () => {
      expect(route.answer === undefined).toBe(route.status === 204);
    });

    it('refuses with problems that a client can meet there', () => {
      const { request, problems: own = [] } = route;

      // Every route may fail by a fault of ours.
      expect(own).not.toContain('internal');
      if (own.includes('invalid-cursor')) {
        expect(Object.keys(request.query?.shape ?? {})).toContain('cursor');
      }
      if (request.query && 'cursor' in request.query.shape) expect(own).toContain('invalid-cursor');
    });
  });
});
