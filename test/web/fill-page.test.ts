import { describe, expect, it } from 'vitest';
import { fillPage } from '../../web/src/queries/fill-page.ts';

/** An API whose pages have these many items, one cursor after the other. */
function apiOf(...sizes: readonly number[]) {
  const limits: number[] = [];
  const ask = async (cursor: string | undefined, limit: number) => {
    limits.push(limit);
    const page = cursor === undefined ? 0 : Number(cursor);
    const items = Array.from({ length: sizes[page] ?? 0 }, (_, item) => `${page}.${item}`);
    return { items, ...(page + 1 < sizes.length && { cursor: String(page + 1) }) };
  };
  return { ask, limits };
}

describe('a page of the dashboard', () => {
  it('is filled from short and empty pages of the API', async () => {
    const { ask, limits } = apiOf(1, 0, 2, 5);

    const page = await fillPage(ask, { from: undefined, size: 3 });

    expect(page).toEqual({ items: ['0.0', '2.0', '2.1'], cursor: '3', stopped: false });
    expect(limits).toEqual([3, 2, 2]);
  });

  it('ends where the list ends', async () => {
    const { ask } = apiOf(1, 0);

    const page = await fillPage(ask, { from: undefined, size: 3 });

    expect(page).toEqual({ items: ['0.0'], stopped: false });
  });

  it('goes on from a cursor', async () => {
    const { ask } = apiOf(3, 2);

    const page = await fillPage(ask, { from: '1', size: 3 });

    expect(page).toEqual({ items: ['1.0', '1.1'], stopped: false });
  });

  it('says after eight requests how far it looked, and never that nothing matches', async () => {
    const { ask, limits } = apiOf(...Array.from({ length: 20 }, () => 0));

    const page = await fillPage(ask, { from: undefined, size: 50 });

    expect(page).toEqual({ items: [], cursor: '8', stopped: true });
    expect(limits).toHaveLength(8);
  });
});
