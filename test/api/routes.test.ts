import { describe, expect, it } from 'vitest';
import { type Route, type Routes, routeKey } from '../../functions/api/http/route.ts';
import { routeTable } from '../../functions/api/routes.ts';

const families: readonly Routes[] = Object.values(routeTable);
const routes: readonly (readonly [string, Route])[] = families.flatMap(Object.entries);

describe('the route table', () => {
  it('names each operation and each path with its method once', () => {
    const names = routes.map(([name]) => name);
    const keys = routes.map(([, route]) => routeKey(route).replace(/\{\w+\}/g, '{}'));

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('opens the way in, and nothing else, to people without a token', () => {
    const open = routes.filter(([, { access }]) => access === 'open').map(([name]) => name);

    expect(open.sort()).toEqual([
      'confirm',
      'forgotPassword',
      'login',
      'refresh',
      'register',
      'resetPassword',
    ]);
  });

  describe.each(routes)('%s', (_, route) => {
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
