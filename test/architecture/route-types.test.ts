import { describe, expect, it } from 'vitest';
import { graphOf, waysFrom } from './circles.ts';
import { imports, sourceOf } from './imports.ts';

const table = 'functions/api/routes.ts';
const cure =
  'The pages take types of the route table, and tsc then reads all that it leads to: move what needs this into a file that no routes.ts imports (docs/adding-a-route.md)';

/** Imports of types and imports that are made late lead on as all others do: tsc follows each. */
const ways = waysFrom(graphOf(imports.map(({ from, to }) => [from, to] as const)), table);

describe('the route table', () => {
  it('leads to core and to descriptions of routes: to no check, no SDK and no other floor', () => {
    const may = /^(functions\/api\/|functions\/core\/|zod$)/;
    const wrong = [...ways].filter(([to]) => !may.test(to));

    expect([...ways.keys()]).toContain('functions/core/ids.ts');
    expect(wrong.map(([, way]) => way.join(' -> ')).join('\n'), cure).toBe('');
  });

  it('leads to no file that needs the types of Node, which a page has not', () => {
    const words = /\b(Buffer|NodeJS|process|setImmediate)\b[.(]/;
    const ours = [...ways].filter(([to]) => to.startsWith('functions/'));
    const wrong = ours.filter(([to]) => words.test(sourceOf(to)));

    expect(ours.length).toBeGreaterThan(20);
    expect(wrong.map(([, way]) => way.join(' -> ')).join('\n'), cure).toBe('');
  });
});
