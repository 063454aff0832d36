import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { PlatformError } from '../../../functions/core/errors.ts';
import {
  loadAttribute,
  loadObject,
  storeAttribute,
  storeObject,
} from '../../../functions/data/store/stored-objects.ts';
import { createFakeStore } from '../../support/fakes/fake-store.ts';

const Names = z.array(z.string());

describe('a stored object', () => {
  it('comes back as it was stored', async () => {
    const { bucket } = createFakeStore().connect();

    const stored = await storeObject(bucket, 'acme/names', ['ä', 'b']);

    expect(await loadObject(bucket, stored, Names)).toEqual(['ä', 'b']);
  });

  it.each([
    [
      'is another one',
      async (key: string, store: ReturnType<typeof createFakeStore>) => {
        await storeObject(store.connect().bucket, key.replace('.json.gz', ''), ['c']);
      },
    ],
    [
      'is damaged',
      async (key: string, { s3 }: ReturnType<typeof createFakeStore>) => {
        s3.objects.set(key, new Uint8Array([31, 139, 8]));
      },
    ],
    [
      'is not there',
      async (key: string, { s3 }: ReturnType<typeof createFakeStore>) => {
        s3.objects.delete(key);
      },
    ],
  ])('is refused when it %s', async (_, tamper) => {
    const store = createFakeStore();
    const { bucket } = store.connect();
    const stored = await storeObject(bucket, 'acme/names', ['a', 'b']);

    await tamper(stored.key, store);

    await expect(loadObject(bucket, stored, Names)).rejects.toThrow(PlatformError);
  });
});

describe('an attribute', () => {
  it.each([
    ['stays in the item up to 32 KB', 30_000, 0],
    ['goes to the bucket above', 33_000, 1],
  ])('%s', async (_, size, objects) => {
    const store = createFakeStore();
    const { bucket } = store.connect();
    const content = ['x'.repeat(size)];

    const attribute = await storeAttribute(bucket, 'acme/names', content);

    expect(store.s3.objects.size).toBe(objects);
    expect(await loadAttribute(bucket, attribute, Names)).toEqual(content);
  });
});
