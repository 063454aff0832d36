import type { SiteBucket, SiteObject } from '../../../functions/platform/own/site-bucket.ts';

/** The dashboard's bucket in memory. */
export function createFakeSiteBucket() {
  const objects = new Map<string, SiteObject>();
  /** What was written and deleted, in order. */
  const changes: string[] = [];
  /** Keys that S3 does not take. */
  const broken = new Set<string>();

  const bucket: SiteBucket = {
    async put(key, object, signal) {
      signal.throwIfAborted();
      if (broken.has(key)) throw new Error(`S3 does not take ${key}.`);
      changes.push(`put ${key}`);
      objects.set(key, object);
    },
    get: async (key) => objects.get(key)?.content,
    list: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)).sort(),
    async delete(key) {
      changes.push(`delete ${key}`);
      objects.delete(key);
    },
  };
  return { bucket, objects, changes, broken };
}
