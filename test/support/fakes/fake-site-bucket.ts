import type { Bucket, PutOptions } from '../../../functions/data/store/bucket.ts';

/** An object of the dashboard's bucket, and what S3 was told of it. */
interface SiteObject extends Omit<PutOptions, 'signal'> {
  readonly content: Uint8Array;
}

/** The dashboard's bucket in memory. */
export function createFakeSiteBucket() {
  const objects = new Map<string, SiteObject>();
  /** What was written and deleted, in order. */
  const changes: string[] = [];
  /** Keys that S3 does not take, or give up. */
  const broken = new Set<string>();

  const bucket: Bucket = {
    name: 'site',
    async put(key, content, { signal, ...how } = {}) {
      signal?.throwIfAborted();
      if (broken.has(key)) throw new Error(`S3 does not take ${key}.`);
      changes.push(`put ${key}`);
      objects.set(key, { content, ...how });
    },
    get: async (key) => objects.get(key)?.content,
    async *list(prefix) {
      yield* [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
    async delete(key) {
      if (broken.has(key)) throw new Error(`S3 does not give up ${key}.`);
      changes.push(`delete ${key}`);
      objects.delete(key);
    },
  };
  return { bucket, objects, changes, broken };
}
