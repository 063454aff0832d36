import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { entity } from '../../../functions/data/store/entity.ts';
import { watched, watchIndex } from '../../../functions/data/store/key.ts';
import { createFakeStore } from '../../support/fakes/fake-store.ts';

const things = entity(z.object({ name: z.string() }));

/** What the watchdog finds where items of some partitions all say that they are acme's. */
async function foundIn(...partitions: readonly string[]) {
  const { table } = createFakeStore().connect();
  for (const PK of partitions) {
    const key = { PK, SK: 'THING' };
    const index = watchIndex(watched.running, '2026-11-21T12:00:00.000Z', key);
    await table.put({ ...key, ...index, tenantId: 'acme', name: PK });
  }
  return Array.fromAsync(things.watched(table, watched.running));
}

describe('what is watched', () => {
  it('is found among that of all tenants, with whose it is', async () => {
    const found = await foundIn('T#acme', 'T#acme#EX#202611');

    expect(found).toEqual([
      { tenantId: 'acme', entity: { name: 'T#acme#EX#202611' } },
      { tenantId: 'acme', entity: { name: 'T#acme' } },
    ]);
  });

  // A shard writes as its tenant's data role, which looks at partition keys alone.
  it.each(['T#other', 'T#acme2#EX#202611', 'U#person'])(
    'is an error where an item of %s says that it is of another tenant',
    async (stranger) => {
      await expect(foundIn('T#acme', stranger)).rejects.toThrow('somebody else');
    },
  );
});
